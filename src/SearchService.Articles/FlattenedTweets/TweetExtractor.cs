using System.Collections.Immutable;
using SearchService.Articles.Text;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>Finds the tweets that crawling flattened into the paragraphs of an article.</summary>
internal static class TweetExtractor
{
    /// <summary>
    /// Every occurrence, in order; none overlaps another. Each tail is looked at once and the text before it is read back at most to the tail before,
    /// so the time is linear in the body.
    /// </summary>
    public static ImmutableArray<Quotation> Quotations(string body)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var quoted = new HashSet<string>(StringComparer.Ordinal);
        var texts = new TweetText(body, quoted);
        var floor = 0;
        foreach (var tail in TweetAttributionFinder.In(body))
        {
            if (texts.Before(tail, floor) is { } text)
            {
                quotations.Add(new Quotation(TweetOf(tail, text.Of(body)), new TextRange(text.Start, tail.Range.End)));
                quoted.Add(text.Of(body));
            }

            floor = tail.Range.End;
        }

        return quotations.ToImmutable();
    }

    private static Tweet TweetOf(TweetAttribution tail, string text)
    {
        var marks = MarksIn.Text(text);
        return new Tweet
        {
            Id = TweetIds.IdOf(tail.Handle, tail.Day, text),
            Handle = tail.Handle,
            Name = tail.Name,
            Published = tail.Day,
            Text = text,
            Urls = marks.Urls,
            Mentions = marks.Mentions,
            Hashtags = marks.Hashtags,
        };
    }
}
