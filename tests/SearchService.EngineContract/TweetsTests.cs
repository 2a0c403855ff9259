using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>A tweet is one document, shared by the articles that quote it.</summary>
public abstract class TweetsTests(EngineUnderTest engine) : EngineTests(engine)
{
    private static readonly SampleTweet Ada = A.TweetBy("@ada", "the chancellor smiled");

    [Fact]
    public void A_tweet_that_articles_share_is_found_once_with_all_of_them_first_to_last()
    {
        Put(
            An.Article("Undated").Quoting(Ada),
            An.Article("Later").On("2020-11-02").Quoting(Ada),
            An.Article("Earlier").On("2020-11-01").Quoting(Ada, Ada),
            An.Article("Also later").On("2020-11-02").Quoting(Ada));
        var tweet = Assert.Single(Search(Ask.Word("chancellor")).Tweets());
        Assert.Equal(["Earlier", "Also later", "Later", "Undated"], tweet.QuotedIn.Select(article => article.Title));
        Assert.Equal(new QuotingArticle("earlier", "Earlier", new DateOnly(2020, 11, 1)), tweet.QuotedIn[0]);
    }

    [Fact]
    public void A_tweet_is_shown_as_its_newest_quotation_shows_it()
    {
        Put(
            An.Article("New").On("2020-11-05").Quoting(Ada.Named("Ada Now")),
            An.Article("Old").On("2020-11-01").Quoting(Ada.Named("Ada Then")),
            An.Article("Undated").Quoting(Ada.Named("Ada Never")));
        Assert.Equal("Ada Now", Only().Tweet.Name);
        Assert.Equal(["@ada"], Search(Ask.Word("now", FieldScope.Author)).Names());
        Assert.Empty(Search(Ask.Word("then", FieldScope.Author)).Names());
    }

    [Fact]
    public void Of_quotations_of_the_same_day_the_one_later_in_the_log_is_shown()
    {
        Put(An.Article("One").On("2020-11-05").Quoting(Ada.Named("Ada First")), An.Article("Two").On("2020-11-05").Quoting(Ada.Named("Ada Second")));
        Assert.Equal("Ada Second", Only().Tweet.Name);
        Put(An.Article("One").On("2020-11-05").Quoting(Ada.Named("Ada Third")));
        Assert.Equal("Ada Third", Only().Tweet.Name);
    }

    [Fact]
    public void When_the_newest_quotation_goes_the_one_before_is_shown_and_searched()
    {
        Put(An.Article("Old").On("2020-11-01").Quoting(Ada.Named("Ada Then")), An.Article("New").On("2020-11-05").Quoting(Ada.Named("Ada Now")));
        Delete("new");
        Assert.Equal("Ada Then", Only().Tweet.Name);
        Assert.Equal(["@ada"], Search(Ask.Word("then", FieldScope.Author)).Names());
        Assert.Empty(Search(Ask.Word("now", FieldScope.Author)).Names());
    }

    [Fact]
    public void Counts_follow_replacements_and_deletions_and_the_tweet_goes_with_its_last_article()
    {
        Put(An.Article("One").Quoting(Ada), An.Article("Two").Quoting(Ada), An.Article("Three").Quoting(Ada));
        Assert.Equal(3, Only().QuotedIn.Length);
        Put(An.Article("Two").Saying("No quotation any more."));
        Assert.Equal(2, Only().QuotedIn.Length);
        Delete("one");
        Assert.Equal("Three", Assert.Single(Only().QuotedIn).Title);
        var id = Only().Tweet.Id;
        Delete("three");
        Assert.Empty(Search(Ask.Word("chancellor")).Hits);
        using var snapshot = Index.OpenSnapshot();
        Assert.Equal((1, 0), (snapshot.ArticleCount, snapshot.TweetCount));
        Assert.Null(snapshot.FindTweet(id));
    }

    [Fact]
    public void A_tweet_may_come_back()
    {
        Put(An.Article("One").Quoting(Ada));
        Delete("one");
        Put(An.Article("Two").Quoting(Ada));
        Assert.Equal("Two", Assert.Single(Only().QuotedIn).Title);
    }

    [Fact]
    public void A_tweet_moves_from_one_article_to_another_within_a_batch()
    {
        Put(An.Article("One").Quoting(Ada), An.Article("Two"));
        Put(An.Article("One"), An.Article("Two").Quoting(Ada));
        Assert.Equal("Two", Assert.Single(Only().QuotedIn).Title);
    }

    [Fact]
    public void A_new_title_of_a_quoting_article_shows_in_its_tweets()
    {
        Put(An.Article("Before").WithId("a").Quoting(Ada));
        Put(An.Article("After").WithId("a").Quoting(Ada));
        Assert.Equal("After", Assert.Single(Only().QuotedIn).Title);
    }

    [Fact]
    public void An_older_snapshot_keeps_its_counts()
    {
        Put(An.Article("One").Quoting(Ada), An.Article("Two").Quoting(Ada));
        var id = Only().Tweet.Id;
        using var before = Index.OpenSnapshot();
        Delete("one", "two");
        Assert.Equal(2, before.FindTweet(id)!.QuotedIn.Length);
        Assert.Equal((2, 1), (before.ArticleCount, before.TweetCount));
    }

    [Fact]
    public void Names_and_counts_of_the_snapshot_are_exact()
    {
        Put(An.Article("One").Quoting(Ada, A.TweetBy("@bob", "so calm")), An.Article("Two").Quoting(Ada));
        using var snapshot = Index.OpenSnapshot();
        Assert.Equal((2, 2), (snapshot.ArticleCount, snapshot.TweetCount));
        Assert.Equal(2, snapshot.FindTweet(Only().Tweet.Id)!.QuotedIn.Length);
        Assert.Null(snapshot.FindArticle(Only().Tweet.Id));
        Assert.Null(snapshot.FindTweet("one"));
    }

    [Fact]
    public void An_article_with_the_id_of_a_tweet_lives_beside_it()
    {
        Put(An.Article("One").Quoting(Ada));
        var id = Only().Tweet.Id;
        Put(An.Article("Namesake").WithId(id).Saying("The chancellor slept.").Quoting(Ada));
        Assert.Equal(["@ada", "Namesake", "One"], Search(Ask.Word("chancellor")).Names().Order(StringComparer.Ordinal));
        Assert.Equal(["Namesake", "One"], Only().QuotedIn.Select(article => article.Title).Order(StringComparer.Ordinal));

        Put(An.Article("Replaced").WithId(id).Saying("The chancellor woke."));
        Assert.Equal(["@ada", "One", "Replaced"], Search(Ask.Word("chancellor")).Names().Order(StringComparer.Ordinal));
        using (var snapshot = Index.OpenSnapshot())
        {
            Assert.Equal("Replaced", snapshot.FindArticle(id)?.Title);
            Assert.Equal(["One"], snapshot.FindTweet(id)!.QuotedIn.Select(article => article.Title));
            Assert.Equal((2, 1), (snapshot.ArticleCount, snapshot.TweetCount));
        }

        Delete("one");
        Assert.Equal(["Replaced"], Search(Ask.Word("chancellor")).Names());
        Put(An.Article("One").Quoting(Ada));
        Delete(id);
        Assert.Equal(["@ada", "One"], Search(Ask.Word("chancellor")).Names().Order(StringComparer.Ordinal));
        using (var snapshot = Index.OpenSnapshot())
        {
            Assert.Null(snapshot.FindArticle(id));
            Assert.NotNull(snapshot.FindTweet(id));
        }
    }

    [Fact]
    public void Variants_of_a_tweet_are_one_hit_with_all_articles_and_every_variant_as_seen()
    {
        const string Whole = "I’m told the chancellor didn’t sleep on the night ferry, and that’s why the harbour budget passed";
        Put(
            An.Article("Cut").On("2020-11-01").Quoting(A.TweetBy("@ada", "I’m told the chancellor didn’t sleep on the night ferry, and…")),
            An.Article("Straight").On("2020-11-02").Quoting(A.TweetBy("@Ada",
                "I'm told the chancellor didn't sleep on the night ferry, and that's why the harbour budget passed").On("2020-10-29")),
            An.Article("Linked").On("2020-11-03").Quoting(A.TweetBy("@ada", Whole + " https://t.co/AbCdEfGh12")),
            An.Article("Other").On("2020-11-04").Quoting(A.TweetBy("@ada", "I’m told the harbour budget passed")));
        var tweet = Assert.Single(Search(Ask.Word("chancellor")).Tweets());
        Assert.Equal(["Cut", "Straight", "Linked"], tweet.QuotedIn.Select(article => article.Title));
        Assert.Equal((new DateOnly(2020, 11, 1), new DateOnly(2020, 11, 3)), (tweet.FirstQuoted, tweet.LastQuoted));
        Assert.Equal(["Linked", "Straight", "Cut"], tweet.Variants.Select(variant => Assert.Single(variant.QuotedIn).Title));
        Assert.Equal([28, 29, 28], tweet.Variants.Select(variant => variant.Tweet.Published!.Value.Day));
        using var snapshot = Index.OpenSnapshot();
        Assert.All(tweet.Variants, variant => Assert.Equal(tweet.Tweet.Id, snapshot.FindTweet(variant.Tweet.Id)?.Tweet.Id));
        Assert.All(tweet.Variants, variant => Assert.Equal(tweet.Tweet.Id, snapshot.TweetIdOf(variant.Tweet)));
        Assert.Equal(2, snapshot.TweetCount);
    }

    [Fact]
    public void A_cut_text_parts_from_its_tweet_when_a_second_one_begins_so_and_comes_back_when_that_goes()
    {
        const string Beginning = "I’m told the chancellor didn’t sleep on the night ferry";
        Put(An.Article("Cut").Quoting(A.TweetBy("@ada", Beginning + "…")), An.Article("Whole").Quoting(A.TweetBy("@ada", Beginning + ", poor man")));
        Assert.Equal(2, Only().QuotedIn.Length);
        Put(An.Article("Second").Quoting(A.TweetBy("@ada", Beginning + ", says the night watch")));
        Assert.Equal(3, Search(Ask.Word("chancellor")).Tweets().Length);
        Delete("second");
        Assert.Equal(["Cut", "Whole"], Only().QuotedIn.Select(article => article.Title));
        Delete("whole");
        Assert.Equal(["Cut"], Only().QuotedIn.Select(article => article.Title));
    }

    [Fact]
    public void An_article_that_shows_two_variants_counts_once()
    {
        const string Whole = "I’m told the chancellor didn’t sleep on the night ferry";
        Put(An.Article("Both").Quoting(A.TweetBy("@ada", Whole), A.TweetBy("@ada", Whole + " https://t.co/AbCdEfGh12")),
            An.Article("One").Quoting(A.TweetBy("@ada", Whole)));
        Assert.Equal(["Both", "One"], Only().QuotedIn.Select(article => article.Title));
        Assert.Equal(1, Search(new QueryNode.MinQuoted(2)).TotalHits);
        Assert.Equal(0, Search(new QueryNode.MinQuoted(3)).TotalHits);
        Assert.Equal([1, 1],
            Search(new QueryNode.OfType(SearchService.Documents.HitType.Article)).Hits.Cast<ArticleHit>().Select(hit => hit.TweetCount));
    }

    private QuotedTweet Only() => Assert.Single(Search(Ask.Word("chancellor")).Tweets());
}
