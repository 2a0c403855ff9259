using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

/// <summary>Makes a headline for an article that has no title.</summary>
internal static class Headline
{
    /// <summary>
    /// The first sentence of the article's own words; of a quoted tweet, then of a caption where there is nothing else. Cut before the word that
    /// would make it longer than <see cref="TitleFinder.MaxLength"/>, with an ellipsis. Empty where the body is.
    /// </summary>
    public static string Of(string body, IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (var kind in (ReadOnlySpan<ParagraphKind>)[ParagraphKind.Prose, ParagraphKind.QuotedTweet, ParagraphKind.Caption])
        {
            foreach (var paragraph in paragraphs)
            {
                if (paragraph.Kind == kind && FirstSentence(body, paragraph.Range) is { Length: > 0 } headline)
                {
                    return headline;
                }
            }
        }

        return "";
    }

    private static string FirstSentence(string body, TextRange paragraph)
    {
        var start = paragraph.Start;
        while (start < paragraph.End && (CleanText.IsBlank(body[start]) || body[start] is '*' or '•' or '#' or '>' or '-' or '·' or '–' or '—'))
        {
            start++;
        }

        return Cut(body[start..Sentences.EndOf(body, start, paragraph.End)].TrimEnd());
    }

    private static string Cut(string sentence)
    {
        var length = 0;
        var lastSpace = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (char.IsWhiteSpace(sentence[i]))
            {
                lastSpace = i;
            }

            if (!char.IsLowSurrogate(sentence[i])
                && ++length == TitleFinder.MaxLength
                && i + (char.IsHighSurrogate(sentence[i]) ? 2 : 1) < sentence.Length)
            {
                return sentence[..(lastSpace > 0 ? lastSpace : i)].TrimEnd(' ', ',', ';', ':', '–', '—', '-', '\t', '\u00A0') + "…";
            }
        }

        return sentence;
    }
}

/// <summary>Tells a title from a first paragraph that is text.</summary>
internal static class TitleFinder
{
    /// <summary>Longest title, and longest headline, in code points.</summary>
    public const int MaxLength = 120;

    /// <summary>True for one line of at most <see cref="MaxLength"/> code points without final punctuation that is no caption.</summary>
    public static bool LooksLikeTitle(string paragraph) =>
        paragraph.Length <= 2 * MaxLength && !paragraph.Contains('\n', StringComparison.Ordinal) && paragraph.EnumerateRunes().Count() <= MaxLength
        && !EndsWithPunctuation(paragraph) && !CaptionDetector.IsCaption(paragraph);

    private static bool EndsWithPunctuation(string paragraph)
    {
        var i = paragraph.Length - 1;
        while (i > 0 && (Sentences.IsCloser(paragraph[i]) || char.IsWhiteSpace(paragraph[i])))
        {
            i--;
        }

        return Sentences.IsFinal(paragraph[i]) || paragraph[i] is ':' or ';' or ',' or '，' or '、' or '：' or '؛' or '،';
    }
}
