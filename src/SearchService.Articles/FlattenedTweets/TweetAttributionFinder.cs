using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>Finds the tails of embedded tweets, by what all of them have: a handle in brackets, and a date or at least the line's end behind
/// it.</summary>
internal static class TweetAttributionFinder
{
    /// <summary>Finds all tails, in order, in time linear to the text.</summary>
    public static List<TweetAttribution> In(string text)
    {
        var tails = new List<TweetAttribution>();
        var floor = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (TryRead(text, floor, at, out var tail))
            {
                tails.Add(tail);
                floor = tail.Range.End;
            }
        }

        return tails;
    }

    private static bool TryRead(string text, int floor, int at, out TweetAttribution tail)
    {
        tail = null!;
        var open = SkipBack(text, floor, at);
        var handleEnd = MarksIn.HandleEnd(text, at + 1);
        var close = Math.Min(handleEnd + (handleEnd < text.Length && text[handleEnd] == ' ' ? 1 : 0), text.Length - 1);
        if (open <= floor || text[open - 1] is not ('(' or '（') || text[close] is not (')' or '）')
            || handleEnd - at - 1 is < 1 or > MarksIn.LongestHandle
            || handleEnd == text.Length)
        {
            return false;
        }

        var end = close + 1;
        var hasDate = AttributionDate.TryRead(text.AsSpan(end), out var dateLength, out var day);
        end += hasDate ? dateLength : 0;
        if ((!hasDate && !EndsLine(text, end)) || GoesOnAsProse(text, end)
            || !DisplayNameReader.TryRead(text, floor, open - 1, out var name) || (!name.HasDash && !(hasDate && EndsLine(text, end))))
        {
            return false;
        }

        var handle = text[(at + 1)..handleEnd];
        tail = new TweetAttribution(new TextRange(name.Start, end), name.Name.Length > 0 ? name.Name : handle, handle, day, hasDate, name.HasDash);
        return true;
    }

    private static int SkipBack(string text, int floor, int at) => at > floor && text[at - 1] == ' ' ? at - 1 : at;

    private static bool EndsLine(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end == text.Length || text[end] == '\n';
    }

    /// <summary>A sentence that goes on behind the date only mentions the account: a tail is followed by a new text, by a link of the embed, or by
    /// nothing.</summary>
    private static bool GoesOnAsProse(string text, int end)
    {
        var next = end;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        if (next == text.Length || Link.TryRead(text, next, out _))
        {
            return false;
        }

        return text[next] switch
        {
            ',' or ';' or ')' or '—' or '–' or '）' => true,
            _ => char.IsLower(text[next]) && next > end && !AnotherTailFollows(text, next),
        };
    }

    /// <summary>Embeds that run together may begin with a small letter; then the next tail is in the same line, no further than a tweet is
    /// long.</summary>
    private static bool AnotherTailFollows(string text, int start)
    {
        var window = text.AsSpan(start, Math.Min(text.Length - start, 600));
        var lineEnd = window.IndexOf('\n');
        return (lineEnd < 0 ? window : window[..lineEnd]).Contains("(@", StringComparison.Ordinal);
    }
}

/// <summary>The end of an embedded tweet: <c>— Display Name (@handle) October 1, 2020</c>.</summary>
/// <param name="Range">From the dash, or the name where no dash stands before it, to the last character of the date, or the bracket.</param>
/// <param name="Name">The display name; the handle where none is shown.</param>
/// <param name="Handle">As written, without <c>@</c>.</param>
/// <param name="Day">As shown; null for a day that does not exist, and where none is shown.</param>
/// <param name="HasDate">False where the tail ends with the bracket behind the handle.</param>
/// <param name="HasDash">False where only its shape tells that it is a tail.</param>
internal sealed record TweetAttribution(TextRange Range, string Name, string Handle, DateOnly? Day, bool HasDate, bool HasDash);
