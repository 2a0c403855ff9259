namespace SearchService.Tests.Articles.FlattenedTweets;

public class TweetAttributionFinderTests
{
    [Theory]
    [InlineData("So long, bridge. — Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge.— Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. —Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. – Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. -- Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. - Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. ; Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge.; Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. â€” Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. &mdash; Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. Ada Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. — \nAda Vale (@ada_vale) May 1, 2020", "Ada Vale")]
    [InlineData("So long, bridge. — Ada Vale-Ørsted, M.D. (@ada_vale) May 1, 2020", "Ada Vale-Ørsted, M.D.")]
    [InlineData("So long, bridge. — Dr. A. Vale (@ada_vale) May 1, 2020", "Dr. A. Vale")]
    [InlineData("So long, bridge. — Ada (she/her) (@ada_vale) May 1, 2020", "Ada (she/her)")]
    [InlineData("So long, bridge. — Ada – the other one (@ada_vale) May 1, 2020", "Ada – the other one")]
    [InlineData("So long, bridge. — 🌊🏳️‍🌈 Ada! (@ada_vale) May 1, 2020", "🌊🏳️‍🌈 Ada!")]
    [InlineData("So long, bridge. — エイダ・ヴェイル (@ada_vale) 2020年5月1日", "エイダ・ヴェイル")]
    [InlineData("So long, bridge. — ليلى بنت المرسى (@ada_vale) 1 مايو، 2020", "ليلى بنت المرسى")]
    [InlineData("So long, bridge. — . (@ada_vale) May 1, 2020", ".")]
    [InlineData("So long, bridge. — (@ada_vale) May 1, 2020", "ada_vale")]
    [InlineData("So long, bridge. — Ada Vale (@ada_vale) May 1, 2020 https://t.co/AbCdEfGh12", "Ada Vale")]
    [InlineData("So long, bridge. — Ada Vale ( @ada_vale ) 10:32 PM · May 1, 2020", "Ada Vale")]
    public void A_tail_is_recognised_in_many_shapes(string text, string name)
    {
        var tweet = Assert.Single(An.ArticleFrom(text).Quotations).Tweet;
        Assert.Equal(("So long, bridge.", name, "ada_vale", new DateOnly(2020, 5, 1)), (tweet.Text, tweet.Name, tweet.Handle, tweet.Published));
    }

    [Theory]
    [InlineData("It was — truly — wonderful. — Ada Vale (@ada_vale) May 1, 2020", "It was — truly — wonderful.")]
    [InlineData("It was — truly -- wonderful. -- Ada Vale (@ada_vale) May 1, 2020", "It was — truly -- wonderful.")]
    [InlineData("no planes landing - or leaving... – Ada Vale (@ada_vale) May 1, 2020", "no planes landing - or leaving...")]
    [InlineData("Tom &amp; I — Ada Vale (@ada_vale) May 1, 2020", "Tom &amp; I")]
    [InlineData("look pic.twitter.com/AbC123 Ada Vale (@ada_vale) May 1, 2020", "look pic.twitter.com/AbC123")]
    [InlineData("#SoLong Ada Vale (@ada_vale) May 1, 2020", "#SoLong")]
    public void Dashes_in_the_text_are_not_the_dash_of_the_tail(string text, string expected)
    {
        var tweet = Assert.Single(An.ArticleFrom(text).Quotations).Tweet;
        Assert.Equal((expected, "Ada Vale"), (tweet.Text, tweet.Name));
    }

    [Theory]
    [InlineData("The mayor — Ada Vale (@ada_vale) — has spoken.")]
    [InlineData("The mayor, Ada Vale (@ada_vale), has spoken on May 1, 2020.")]
    [InlineData("Follow Ada Vale (@ada_vale) on Twitter")]
    [InlineData(">> Follow Ada Vale (@ada_vale) on TwitterThe bridge is shut.")]
    [InlineData("A post shared by Ada Vale (@ada_vale) on May 1, 2020 at 5:00pm PDT")]
    [InlineData("So long! A photo posted by Ada Vale (@ada_vale) on May 1, 2020 at 5:00pm PDT")]
    [InlineData("The words were tweeted by Ada Vale (@ada_vale) May 1, 2020 in the evening.")]
    [InlineData("The words — posted by Ada Vale (@ada_vale) May 1, 2020 — were hers.")]
    [InlineData("A thread — by Ada Vale (@ada_vale) May 1, 2020, with pictures.")]
    [InlineData("By Ada Vale (@ada_vale) May 1, 2020")]
    [InlineData("The bridge is shut.\n\nBy Ada Vale (@ada_vale) May 1, 2020\n\nIt rusts.")]
    [InlineData("The bridge is shut, the harbour office says.\n\nAda Vale (@ada_vale) May 1, 2020\n\nIt rusts.")]
    [InlineData("The bridge is shut — Ada Vale (@ada_vale) reports.")]
    [InlineData("“The bridge is shut” — Ada Vale (@ada_vale)")]
    [InlineData("The bridge is shut. — Ada Vale (@a_handle_of_more_than_15) May 1, 2020")]
    [InlineData("The bridge is shut. — Ada Vale (ada@vale.example) May 1, 2020")]
    [InlineData("— Ada Vale (@ada_vale) May 1, 2020")]
    public void Prose_that_mentions_an_account_holds_no_tweet(string text) => Assert.Empty(An.ArticleFrom(text).Quotations);

    [Fact]
    public void A_tail_without_a_date_counts_only_behind_a_text_with_marks_of_a_tweet()
    {
        var tweet = Assert.Single(An.ArticleFrom("So long #bridge pic.twitter.com/AbC123\n\n— Ada Vale (@ada_vale)").Quotations).Tweet;
        Assert.Equal(("So long #bridge pic.twitter.com/AbC123", null), (tweet.Text, tweet.Published));
    }

    [Fact]
    public void A_tail_whose_day_does_not_exist_is_a_tweet_without_a_day() =>
        Assert.Null(Assert.Single(An.ArticleFrom("So long. — Ada Vale (@ada_vale) February 30, 2020").Quotations).Tweet.Published);
}
