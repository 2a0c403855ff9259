using SearchService.Articles;

namespace SearchService.Tests.Articles;

/// <summary>What holds for the offsets of every article, whatever it was read from.</summary>
internal static class Offsets
{
    public static void AssertConsistent(Article article)
    {
        var body = article.Body;
        var end = 0;
        foreach (var (range, _) in article.Paragraphs)
        {
            Assert.InRange(range.Start, end, body.Length);
            Assert.InRange(range.End, range.Start + 1, body.Length);
            Assert.True(body.AsSpan(end, range.Start - end).Trim("\u200B\u2060\u200E\u200F \n\t").IsWhiteSpace(),
                "Between paragraphs is only white space.");
            end = range.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(body[end..]));
        end = 0;
        foreach (var (tweet, range) in article.Quotations)
        {
            Assert.True(range.Start >= end, "Quotations overlap or are out of order.");
            Assert.InRange(range.End, range.Start + 1, body.Length);
            Assert.Equal(tweet.Text, body.Substring(range.Start, tweet.Text.Length));
            Assert.True(tweet.Text.Length == 0 || body[(range.Start + tweet.Text.Length)..range.End]
                .Contains(tweet.Handle.Split('@')[0], StringComparison.OrdinalIgnoreCase), "The tail names the account.");
            Assert.Matches("^t:[0-9a-f]{16}$", tweet.Id);
            Assert.All(tweet.Urls, url => Assert.True(tweet.StatusId is not null || tweet.Text.Contains(url, StringComparison.Ordinal),
                "Only markup knows where a link leads."));
            Assert.All(article.Paragraphs, paragraph => Assert.True(
                paragraph.Range.End <= range.Start || paragraph.Range.Start >= range.End || paragraph.Kind == ParagraphKind.QuotedTweet));
            end = range.End;
        }
    }
}
