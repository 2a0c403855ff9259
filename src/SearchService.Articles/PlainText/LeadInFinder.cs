using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

/// <summary>Finds words of the article that introduce a tweet in the tweet's own line.</summary>
internal static class LeadInFinder
{
    private static readonly string[] WordsForTweeting = ["tweeted", "tweeting", "twitter", "twitterte", "tuiteó", "tweeté", "twittato", "tuitou", "twitterde"];

    /// <summary>Longest introduction that is looked for, in characters.</summary>
    private const int Longest = 160;

    /// <summary>Behind the first colon and space of a line where a word for tweeting stands before it: <c>she tweeted: …</c>. Else the line's start.</summary>
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
