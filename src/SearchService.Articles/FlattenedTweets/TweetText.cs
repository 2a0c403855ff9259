using SearchService.Articles.PlainText;
using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>Finds where the text of a tweet begins, from its tail backwards.</summary>
internal sealed class TweetText(string body, HashSet<string> repeated)
{
    /// <summary>What counts against every paragraph before the tweet's last one: most tweets have one, and what precedes is prose.</summary>
    private const int AgainstParagraph = 1;

    /// <summary>The text of the tweet whose tail this is.</summary>
    /// <param name="tail">The tail.</param>
    /// <param name="floor">Where the text before can begin at the earliest: behind the tail before.</param>
    /// <returns>The range of the text in the body; null where the tail has none.</returns>
    public TextRange? Before(TweetAttribution tail, int floor)
    {
        var line = LineBefore(floor, tail.Range.Start);
        if (line.Length == 0)
        {
            return null;
        }

        var limit = TweetLength.LimitOn(tail.Day);
        var apart = body.AsSpan(line.End, tail.Range.Start - line.End).Contains('\n');
        if ((apart && !MayStandApart(line, tail, limit)) || (!apart && Boundary.IsPointer(line.Of(body))))
        {
            return null;
        }

        if ((!tail.HasDash && apart && TweetStyleScore.Of(line.Of(body)) <= 0) || (!tail.HasDate && !TweetStyleScore.HasMarks(line.Of(body))))
        {
            return null;
        }

        var shortened = WithoutLeadIn(line, tail.Day, limit);
        if (!TweetLength.MayBeLong(tail.Day) && TweetLength.Of(body.AsSpan(shortened.Start, shortened.Length), tail.Day) > 2 * limit)
        {
            return null;
        }

        return shortened != line ? shortened : Extended(line, tail.Day, limit, floor);
    }

    private bool MayStandApart(TextRange line, TweetAttribution tail, int limit)
    {
        var text = line.Of(body);
        return !Boundary.IsLeadIn(text) && !Boundary.IsPointer(text)
            && (TweetLength.MayBeLong(tail.Day) || TweetLength.Of(text, tail.Day) <= limit * 5 / 4);
    }

    /// <summary>
    /// Cuts what introduces a tweet in its own line: up to a colon behind a word for tweeting and, where the line is too long for a tweet, its first
    /// sentences. What has no sentence end stays as long as it is.
    /// </summary>
    private TextRange WithoutLeadIn(TextRange line, DateOnly? day, int limit)
    {
        var start = LeadInFinder.EndOf(body, line);
        if (TweetLength.MayBeLong(day) || TweetLength.Of(body.AsSpan(start, line.End - start), day) <= limit * 23 / 20)
        {
            return ParagraphSplitter.Trim(body, start, line.End);
        }

        // From the front, so that each sentence is measured once.
        var left = TweetLength.Of(body.AsSpan(start, line.End - start), day);
        var longest = limit * 23 / 20;
        while (left > 0)
        {
            var end = Math.Min(Sentences.EndOf(body, start, line.End), LeadInFinder.EndOfBracket(body, start, line.End));
            if (end >= line.End || (left <= longest && TweetStyleScore.Of(body.AsSpan(start, end - start).Trim()) >= 0))
            {
                break;
            }

            left -= TweetLength.Of(body.AsSpan(start, end - start), day);
            start = end;
        }

        return ParagraphSplitter.Trim(body, start, line.End);
    }

    /// <summary>
    /// Adds the paragraphs before the last one that belong to the tweet. Between a lead-in and a tail everything does that fits; elsewhere as
    /// many as sound, together, like the tweet rather than like the article.
    /// </summary>
    private TextRange Extended(TextRange last, DateOnly? day, int limit, int floor)
    {
        var first = WholeParagraph(last, day, limit, floor);
        var left = limit - TweetLength.Of(body.AsSpan(first.Start, first.Length), day);
        var (best, bestVoice, voice, count, reported) = (first.Start, 0, 0, 1, false);
        while (left > 0)
        {
            var line = LineBefore(floor, first.Start);
            var text = body.AsSpan(line.Start, line.Length);
            if (line.Length == 0)
            {
                // Three paragraphs or more that fill the gap between two tails, and together are no longer than a tweet, are one.
                return new TextRange(floor > 0 && count >= 3 && !reported ? first.Start : best, last.End);
            }

            if (Boundary.IsLeadIn(text))
            {
                return new TextRange(reported ? best : first.Start, last.End);
            }

            left -= TweetLength.Of(text, day) + 1;
            if (left < 0
                || Boundary.IsAside(text)
                || !Script.MayBeOneText(text, body.AsSpan(last.Start, last.Length))
                || repeated.Contains(text.ToString()))
            {
                break;
            }

            var own = TweetStyleScore.Of(text);
            voice += own - AgainstParagraph;
            reported |= own <= -2;
            count++;
            first = line;
            if (voice > bestVoice)
            {
                (best, bestVoice) = (line.Start, voice);
            }
        }

        return new TextRange(best, last.End);
    }

    /// <summary>The lines above in the same paragraph, where all of them fit: nobody but the tweet's author broke it there.</summary>
    private TextRange WholeParagraph(TextRange last, DateOnly? day, int limit, int floor)
    {
        var (first, left) = (last, limit - TweetLength.Of(body.AsSpan(last.Start, last.Length), day));
        while (left > 0)
        {
            var line = LineBefore(floor, first.Start);
            var between = body.AsSpan(line.End, first.Start - line.End);
            if (line.Length == 0 || between.Count('\n') > 1)
            {
                return line.Length == 0 && floor > 0 && !between.Contains('\n') && !BeginsParagraph(first.Start)
                    ? last
                    : new TextRange(first.Start, last.End);
            }

            var text = body.AsSpan(line.Start, line.Length);
            left -= TweetLength.Of(text, day) + 1;
            if (Boundary.IsPointer(text) || (Boundary.IsLeadIn(text) && TweetStyleScore.Of(text) < 0))
            {
                return new TextRange(first.Start, last.End);
            }

            first = line;
        }

        return last;
    }

    private bool BeginsParagraph(int start) =>
        ParagraphSplitter.TrimEnd(body, 0, start) is var before && body.AsSpan(before, start - before).Count('\n') > 1;

    /// <summary>The last line before <paramref name="end"/> that has visible characters; empty where there is none behind
    /// <paramref name="floor"/>.</summary>
    private TextRange LineBefore(int floor, int end)
    {
        end = ParagraphSplitter.TrimEnd(body, floor, end);
        var start = end > floor ? body.LastIndexOf('\n', end - 1, end - floor) + 1 : floor;
        return ParagraphSplitter.Trim(body, Math.Max(start, floor), end);
    }
}

/// <summary>Finds words of the article that introduce a tweet in the tweet's own line.</summary>
internal static class LeadInFinder
{
    private static readonly string[] WordsForTweeting = ["tweeted", "tweeting", "twitter", "twitterte", "tuiteó", "tweeté", "twittato", "tuitou",
        "twitterde"];

    /// <summary>Longest introduction that is looked for, in characters.</summary>
    private const int Longest = 160;

    /// <summary>Behind the first colon and space of a line where a word for tweeting stands before it: <c>she tweeted: …</c>. Else the line's
    /// start.</summary>
    public static int EndOf(string text, TextRange line)
    {
        var front = text.AsSpan(line.Start, Math.Min(line.Length, Longest));
        var colon = front.IndexOf(": ");
        if (colon <= 0 || front[..colon].IndexOfAny("@#“\"") >= 0)
        {
            return line.Start;
        }

        foreach (var word in WordsForTweeting)
        {
            if (front[..colon].Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return line.Start + colon + 2;
            }
        }

        return line.Start;
    }

    /// <summary>Behind the next closing square bracket; <paramref name="end"/> where none follows.</summary>
    public static int EndOfBracket(string text, int start, int end)
    {
        var bracket = text.IndexOf(']', start, Math.Min(end - start, Longest));
        return bracket < 0 ? end : bracket + 1;
    }
}
