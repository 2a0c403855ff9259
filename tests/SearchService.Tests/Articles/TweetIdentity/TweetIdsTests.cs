using SearchService.Articles.TweetIdentity;

namespace SearchService.Tests.Articles.TweetIdentity;

public class TweetIdsTests
{
    private static readonly DateOnly Day = new(2020, 5, 1);

    [Theory]
    [InlineData("I’m so long gone. https://t.co/AbC")]
    [InlineData("I'm so long gone")]
    [InlineData("im SO  long\n\ngone!")]
    public void Spacing_quotes_punctuation_case_and_links_do_not_make_another_tweet(string text) =>
        Assert.Equal(TweetIds.IdOf("Ada_Vale", Day, "Im so long gone"), TweetIds.IdOf("ada_vale", Day, text));

    [Fact]
    public void Handle_day_words_and_emoji_do()
    {
        string[] ids =
        [
            TweetIds.IdOf("ada", Day, "So long ❤️"), TweetIds.IdOf("bo", Day, "So long ❤️"), TweetIds.IdOf("ada", Day.AddDays(1), "So long ❤️"),
            TweetIds.IdOf("ada", null, "So long ❤️"), TweetIds.IdOf("ada", Day, "So long"), TweetIds.IdOf("ada", Day, "So long 👍🏽"),
            TweetIds.IdOf("ada", Day, "So long 👍"), TweetIds.IdOf("ada", Day, "https://t.co/AbC"), TweetIds.IdOf("ada", Day, "https://t.co/abc"),
            TweetIds.IdOf("ada", Day, ""),
        ];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^t:[0-9a-f]{16}$", id));
    }

    [Fact]
    public void A_heart_is_a_heart_with_or_without_its_selector() =>
        Assert.Equal(TweetIds.IdOf("ada", Day, "❤"), TweetIds.IdOf("ada", Day, "❤️"));

    [Fact]
    public void An_id_never_changes() => Assert.Equal("t:7abf64bee7115144", TweetIds.IdOf("Ada", Day, "So long, bridge!"));
}
