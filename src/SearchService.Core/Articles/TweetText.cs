namespace SearchService.Articles;

/// <summary>Finds where the text of a tweet begins, from its tail backwards.</summary>
internal sealed class TweetText(string body, HashSet<string> repeated)
{
    /// <summary>What counts against a paragraph of its own before the tweet's last one: most tweets have one paragraph, and what precedes is prose.</summary>
    private const int OtherParagraph = -1;

    /// <summary>What counts for a line of the same paragraph: nobody but the tweet's author broke it there.</summary>
    private const int SameParagraph = 2;

    /// <summary>The text of the tweet whose tail this is.</summary>
    /// <param name="tail">The tail.</param>
    /// <param name="floor">Where the text before can begin at the earliest: behind the tail before.</param>
    /// <returns>The range of the text in the body; null where the tail has none.</returns>
    public TextRange? Before(TweetTail tail, int floor)
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

        if (!tail.HasDash && apart && Voice.Of(line.Of(body)) <= 0)
        {
            return null;
        }

        var shortened = WithoutLeadIn(line, tail.Day, limit);
        return shortened != line ? shortened : Extended(line, tail.Day, limit, floor);
    }

    private bool MayStandApart(TextRange line, TweetTail tail, int limit)
    {
        var text = line.Of(body);
        return !Boundary.IsLeadIn(text) && !Boundary.IsPointer(text) && !repeated.Contains(text)
            && (TweetLength.MayBeLong(tail.Day) || TweetLength.Of(text, tail.Day) <= limit * 5 / 4);
    }

    /// <summary>
    /// Cuts what introduces a tweet in its own line: up to a colon behind a word for tweeting and, where the line is too long for a tweet, its first
    /// sentences. What has no sentence end stays whole.
    /// </summary>
    private TextRange WithoutLeadIn(TextRange line, DateOnly? day, int limit)
    {
        var start = LeadInWithin.EndOf(body, line);
        if (TweetLength.MayBeLong(day) || TweetLength.Of(body.AsSpan(start, line.End - start), day) <= limit * 23 / 20)
        {
            return ParagraphSplitter.Trim(body, start, line.End);
        }

        // From the front, so that each sentence is measured once.
        var left = TweetLength.Of(body.AsSpan(start, line.End - start), day);
        while (left > limit)
        {
            var end = Math.Min(Sentences.EndOf(body, start, line.End), LeadInWithin.EndOfBracket(body, start, line.End));
            if (end >= line.End)
            {
                break;
            }

            left -= TweetLength.Of(body.AsSpan(start, end - start), day);
            start = end;
        }

        return ParagraphSplitter.Trim(body, start, line.End);
    }

    private TextRange Extended(TextRange last, DateOnly? day, int limit, int floor)
    {
        var left = limit - TweetLength.Of(last.Of(body), day);
        var (best, bestScore, score, lines, careless) = (last.Start, 0, 0, 1, true);
        var first = last;
        while (left > 0)
        {
            var line = LineBefore(floor, first.Start);
            var text = body.AsSpan(line.Start, line.Length);
            if (line.Length == 0)
            {
                // Three paragraphs or more that fill the gap between two tails, and together are no longer than a tweet, are one.
                return new TextRange(floor > 0 && lines >= 3 && careless ? first.Start : best, last.End);
            }

            if (Boundary.IsLeadIn(text))
            {
                return new TextRange(careless ? first.Start : best, last.End);
            }

            left -= TweetLength.Of(text, day) + 1;
            if (left < 0 || Boundary.IsAside(text) || Script.Of(text) != Script.Of(body.AsSpan(last.Start, last.Length)) || repeated.Contains(text.ToString()))
            {
                break;
            }

            var voice = Voice.Of(text);
            score += voice + (body.AsSpan(line.End, first.Start - line.End).Count('\n') == 1 ? SameParagraph : OtherParagraph);
            careless &= voice > -2;
            lines++;
            first = line;
            if (score > bestScore)
            {
                (best, bestScore) = (line.Start, score);
            }
        }

        return new TextRange(best, last.End);
    }

    /// <summary>The last line before <paramref name="end"/> that has visible characters; empty where there is none behind <paramref name="floor"/>.</summary>
    private TextRange LineBefore(int floor, int end)
    {
        end = ParagraphSplitter.Trim(body, floor, end).End;
        var start = end > floor ? body.LastIndexOf('\n', end - 1, end - floor) + 1 : floor;
        return ParagraphSplitter.Trim(body, Math.Max(start, floor), end);
    }
}
