using SearchService.Articles.FlattenedTweets;

namespace SearchService.Tests.Articles.FlattenedTweets;

public class TweetLengthTests
{
    private static readonly DateOnly Before = new(2015, 1, 1);
    private static readonly DateOnly After = new(2020, 1, 1);

    [Theory]
    [InlineData("abc", 3, 3)]
    [InlineData("日本", 2, 4)]
    [InlineData("“é—”", 4, 4)]
    [InlineData("👨‍👩‍👧", 5, 6)]
    [InlineData("see https://t.co/AbCdEfGhIj now", 31, 31)]
    [InlineData("see https://example.org/a/very/long/address/of/a/page/indeed", 27, 27)]
    [InlineData("see pic.twitter.com/AbCdEfGhIj", 27, 4)]
    public void Characters_count_as_they_did_that_day(string text, int before, int after)
    {
        Assert.Equal(before, TweetLength.Of(text, Before));
        Assert.Equal(after, TweetLength.Of(text, After));
    }

    [Fact]
    public void Tweets_had_140_characters_until_november_2017()
    {
        Assert.Equal(140, TweetLength.LimitOn(new DateOnly(2017, 11, 6)));
        Assert.Equal(280, TweetLength.LimitOn(new DateOnly(2017, 11, 7)));
        Assert.Equal(280, TweetLength.LimitOn(null));
    }
}
