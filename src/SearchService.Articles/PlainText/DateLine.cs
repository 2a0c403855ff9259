using System.Globalization;
using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

/// <summary>The date that a crawler puts before an article: <c>date 2020-10-28</c>, then a space, a line end or nothing.</summary>
internal static class DateLine
{
    private const string Word = "date";
    private const string Format = "yyyy-MM-dd";

    /// <summary>Reads the date line at the beginning of a text.</summary>
    /// <param name="text">The text, clean.</param>
    /// <param name="day">The day; only where the answer is true.</param>
    /// <param name="rest">The text behind the date line; the whole text where there is none.</param>
    /// <returns>False where the text begins otherwise, or with a day that does not exist: then it is text.</returns>
    public static bool TryRead(string text, out DateOnly day, out string rest)
    {
        day = default;
        rest = text;
        var i = SkipBlank(text, 0);
        if (!text.AsSpan(i).StartsWith(Word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var start = SkipBlank(text, i + Word.Length);
        var end = start + Format.Length;
        if (start == i + Word.Length || end > text.Length || (end < text.Length && !CleanText.IsBlank(text[end]))
            || !DateOnly.TryParseExact(text.AsSpan(start, Format.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return false;
        }

        rest = text[end..];
        return true;
    }

    private static int SkipBlank(string text, int i)
    {
        while (i < text.Length && CleanText.IsBlank(text[i]))
        {
            i++;
        }

        return i;
    }
}
