using System.Collections.Frozen;

namespace SearchService.Articles.Text;

/// <summary>Where sentences end. A rule of thumb for Western punctuation; full-width marks end a sentence without a space behind them.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "no", "gen", "gov", "sen", "rep", "sgt", "lt", "col", "capt", "prof", "cllr", "hon",
                "rev",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "bzw", "ca", "etc", "inc", "corp", "co", "ltd",
                "ave",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for marks that end a sentence, in any script.</summary>
    public static bool IsFinal(char c) =>
        c is '.' or '!' or '?' or '…' or '‽' or '⁈' or '⁉' || IsWideFinal(c) || c is '؟' or '۔' or '।' or '॥' or '։' or '።';

    /// <summary>True for quote marks and brackets that may stand behind the mark that ends a sentence.</summary>
    public static bool IsCloser(char c) =>
        c is '"' or '\'' or '”' or '’' or '“' or '‘' or '»' or '›' or '«' or ')' or ']' or '}' or '」' or '』' or '）' or '*' or '_';

    /// <summary>The end of the sentence that begins at <paramref name="start"/>: behind its marks, at most <paramref name="end"/>. A line end ends it
    /// too.</summary>
    public static int EndOf(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\n')
            {
                return i;
            }

            if (!IsFinal(text[i]))
            {
                continue;
            }

            var behind = i + 1;
            while (behind < end && (IsFinal(text[behind]) || IsCloser(text[behind])))
            {
                behind++;
            }

            if (behind == end
                || IsWideFinal(text[i])
                || (char.IsWhiteSpace(text[behind]) && BeginsSentence(text, behind, end) && !IsAbbreviation(text, start, i)))
            {
                return behind;
            }

            i = behind - 1;
        }

        return end;
    }

    private static bool IsWideFinal(char c) => c is '。' or '！' or '？' or '｡';

    private static bool BeginsSentence(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i == end || !char.IsLower(text[i]);
    }

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var word = dot;
        while (word > start && dot - word <= 5 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return text[dot] == '.'
            && ((dot - word == 1 && char.IsUpper(text[word]))
                || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(word, dot - word)));
    }
}
