using System.Globalization;
using SearchService.Articles.PlainText;
using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>Finds the display name before a handle in brackets, and the dash before the name.</summary>
internal static class DisplayNameReader
{
    /// <summary>Display names have up to 50 characters; emoji of several units and entities make them longer.</summary>
    private const int LongestName = 100;

    private static readonly string[] Dashes = ["—", "―", "⸺", "â€”", "â\u0080\u0094", "&mdash;", "&#8212;", "–", "--", "â€“", "â\u0080\u0093",
        "&ndash;", "&#8211;"];
    private const int LongDashes = 7;

    /// <summary>Words of a sentence that names an account in passing: no display name begins with one in small letters.</summary>
    private static readonly string[] SentenceWords =
        ["including", "by", "by:", "from", "via", "says", "said", "wrote", "tweeted", "according", "posted", "as", "shared", "photo", "follow",
            "por", "von", "par", "según", "selon"];

    /// <summary>What was found.</summary>
    /// <param name="Start">Where the tail begins: at the dash, or at the name where there is none.</param>
    /// <param name="Name">Without white space around it; may be empty behind a dash.</param>
    /// <param name="HasDash">Whether a dash stands before it.</param>
    public readonly record struct Found(int Start, string Name, bool HasDash);

    /// <summary>Looks from a bracket back to <paramref name="floor"/>, at most as far as a name is long.</summary>
    public static bool TryRead(string text, int floor, int open, out Found found)
    {
        var lineStart = LineStart(text, Math.Max(floor, open - LongestName), open);
        if ((BestDash(text, lineStart, open) ?? DashBeforeLine(text, floor, lineStart)) is { } dash)
        {
            found = new Found(dash.Start, ParagraphSplitter.Trim(text, dash.End, open).Of(text), HasDash: true);
            if (MayBeName(found.Name))
            {
                return true;
            }
        }

        return TryReadWithoutDash(text, floor, lineStart, open, out found);
    }

    private static int LineStart(string text, int start, int end)
    {
        var line = text.LastIndexOf('\n', Math.Max(end - 1, 0), Math.Max(end - start, 0));
        return line < 0 ? start : line + 1;
    }

    /// <summary>A dash that ends the line or the paragraph before.</summary>
    private static TextRange? DashBeforeLine(string text, int floor, int lineStart)
    {
        if (lineStart <= floor || text[lineStart - 1] != '\n')
        {
            return null;
        }

        var end = ParagraphSplitter.TrimEnd(text, floor, lineStart);

        foreach (var dash in Dashes)
        {
            if (end - dash.Length >= floor && text.AsSpan(end - dash.Length, dash.Length).SequenceEqual(dash))
            {
                return new TextRange(end - dash.Length, end);
            }
        }

        return null;
    }

    /// <summary>
    /// The long dash nearest to the bracket, or the one that opens the line; else the same of the short ones, else a hyphen. A short dash nearer than
    /// a long one is part of the name, unless the text ends before it and not before the long one.
    /// </summary>
    private static TextRange? BestDash(string text, int start, int end)
    {
        TextRange? longDash = null;
        TextRange? shortDash = null;
        TextRange? weakDash = null;
        for (var i = end - 1; i >= start; i--)
        {
            if (DashAt(text, i, end, out var isLong) is { } dash)
            {
                ref var nearest = ref isLong ? ref longDash : ref shortDash;
                nearest = nearest is null || OpensLine(text, i) ? dash : nearest;
            }
            else if (weakDash is null && IsWeakDash(text, i, end))
            {
                weakDash = new TextRange(i, i + 1);
            }
        }

        if (longDash is { } before && shortDash is { } between && between.Start > before.Start)
        {
            return EndsText(text, between.Start) && !EndsText(text, before.Start) ? shortDash : longDash;
        }

        return longDash ?? shortDash ?? weakDash;
    }

    private static TextRange? DashAt(string text, int i, int end, out bool isLong)
    {
        isLong = false;
        if (text[i] is not ('—' or '―' or '⸺' or 'â' or '&' or '–' or '-'))
        {
            return null;
        }

        var kind = Array.FindIndex(Dashes, dash => text.AsSpan(i, end - i).StartsWith(dash, StringComparison.Ordinal));
        isLong = kind is >= 0 and < LongDashes;
        return kind < 0 || (text[i] == '–' && !StandsApart(text, i)) ? null : new TextRange(i, i + Dashes[kind].Length);
    }

    /// <summary>A dash of a range, as in 3–1, touches what is on both of its sides.</summary>
    private static bool StandsApart(string text, int i) =>
        OpensLine(text, i) || char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i + 1]);

    /// <summary>A hyphen between spaces, or a semicolon that wrong decoding left of a dash.</summary>
    private static bool IsWeakDash(string text, int i, int end) =>
        i + 1 < end && text[i + 1] == ' ' && ((text[i] == '-' && EndsText(text, i)) || (text[i] == ';' && EndsText(text, i) && !IsEntity(text, i)));

    private static bool IsEntity(string text, int semicolon)
    {
        var start = text.LastIndexOf('&', semicolon, Math.Min(semicolon + 1, 9));
        return start >= 0 && text.AsSpan(start, semicolon - start).IndexOf(' ') < 0;
    }

    private static bool OpensLine(string text, int i)
    {
        while (i > 0 && text[i - 1] == ' ')
        {
            i--;
        }

        return i == 0 || text[i - 1] == '\n';
    }

    /// <summary>True where a sentence, a link, a hashtag, an emoji or a line ends before <paramref name="i"/>.</summary>
    private static bool EndsText(string text, int i)
    {
        while (i > 0 && text[i - 1] == ' ')
        {
            i--;
        }

        return i == 0
            || Sentences.IsFinal(text[i - 1])
            || (Sentences.IsCloser(text[i - 1]) && text[i - 1] != '_')
            || text[i - 1] == '\n'
            || char.IsSurrogate(text[i - 1])
            || char.GetUnicodeCategory(text[i - 1]) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark
            || LastWordIsMark(text, i);
    }

    private static bool LastWordIsMark(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 60 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, end - start);
        return word.Length > 1 && (word[0] is '#' or '@'
            || word.Contains("://", StringComparison.Ordinal)
            || word.Contains(Link.PictureHost, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Without a dash the name is what stands between the end of the tweet's text, told by its last character, and the bracket.</summary>
    private static bool TryReadWithoutDash(string text, int floor, int lineStart, int open, out Found found)
    {
        found = default;
        for (var i = open; i >= lineStart; i--)
        {
            var opens = i == lineStart && (i <= floor || text[i - 1] == '\n');
            if (i < open && (opens || (i > lineStart && text[i - 1] == ' ' && text[i] != ' ' && EndsText(text, i) && !EndsInInitial(text, i))))
            {
                var name = ParagraphSplitter.Trim(text, i, open);
                found = new Found(name.Start, name.Of(text), HasDash: false);
                return name.Length > 0 && MayBeName(found.Name);
            }
        }

        return false;
    }

    private static bool EndsInInitial(string text, int i) =>
        i > 3 && text[i - 2] == '.' && (char.IsUpper(text[i - 3]) || (char.IsLower(text[i - 3]) && char.IsUpper(text[i - 4])));

    private static bool MayBeName(string name)
    {
        if (name.Contains("://", StringComparison.Ordinal)
            || name.Contains(Link.PictureHost, StringComparison.OrdinalIgnoreCase)
            || name.Contains('\n', StringComparison.Ordinal))
        {
            return false;
        }

        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? name : name[..space];
        return !SentenceWords.Contains(first, StringComparer.Ordinal) && first is not ("By" or "Follow" or "Von" or "Par" or "Por");
    }
}
