using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

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
