using System.Diagnostics.CodeAnalysis;
using SearchService.Articles.FlattenedTweets;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>The end of an embed's text: <c>— Ada Vale (@ada_vale) May 1, 2020</c>, on every network.</summary>
/// <param name="Start">Where it begins in the embed's text.</param>
/// <param name="End">Behind its date, or the bracket.</param>
/// <param name="Name">The display name; the handle where none is shown.</param>
/// <param name="Handle">Without <c>@</c>.</param>
/// <param name="Day">As shown; null where none is.</param>
internal sealed record EmbedAttribution(int Start, int End, string Name, string Handle, DateOnly? Day)
{
    private const int LongestHandle = 256;

    /// <summary>Finds the last one in the text of an embed.</summary>
    public static bool TryFind(string text, [NotNullWhen(true)] out EmbedAttribution? tail)
    {
        for (var open = text.LastIndexOf('('); open >= 0; open = open == 0 ? -1 : text.LastIndexOf('(', open - 1))
        {
            if (TryRead(text, open, out tail))
            {
                return true;
            }
        }

        tail = null;
        return false;
    }

    private static bool TryRead(string text, int open, [NotNullWhen(true)] out EmbedAttribution? tail)
    {
        tail = null;
        var at = Skip(text, open + 1);
        if (at >= text.Length || text[at] is not ('@' or '＠'))
        {
            return false;
        }

        var start = at + 1;
        var end = start;
        while (end < text.Length && end - start < LongestHandle && IsOfHandle(text[end]))
        {
            end++;
        }

        var close = Skip(text, end);
        if (end == start || close >= text.Length || text[close] is not (')' or '）') || !DisplayNameReader.TryRead(text, 0, open, out var name))
        {
            return false;
        }

        var behind = close + 1;
        behind += AttributionDate.TryRead(text.AsSpan(behind), out var length, out var day) ? length : 0;
        var handle = text[start..end];
        tail = new EmbedAttribution(name.Start, behind, name.Name.Length > 0 ? name.Name : handle, handle, day);
        return true;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && CleanText.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsOfHandle(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '@';
}
