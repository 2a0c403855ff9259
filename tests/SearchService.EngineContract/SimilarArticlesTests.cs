using SearchService.Engine;
using SearchService.Highlighting;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>Articles like another one.</summary>
public abstract class SimilarArticlesTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Fact]
    public void Those_that_share_rare_words_come_before_those_that_share_common_ones_and_the_article_itself_never()
    {
        Fill();
        Assert.Equal("Keeper retires", SimilarTo("lighthouse-sold")[0]);
        Assert.DoesNotContain("Lighthouse sold", SimilarTo("lighthouse-sold"));
        Assert.Equal("Council votes", SimilarTo("budget-passes")[0]);
        Assert.Equal(["Council votes"], SimilarTo("budget-passes", limit: 1));
    }

    [Fact]
    public void Quoting_the_same_tweet_is_being_alike()
    {
        var tweet = A.TweetBy("@ada", "a walrus on the slipway again");
        Put(
            An.Article("First").Saying("Nobody knows why.").Quoting(tweet),
            An.Article("Second").Saying("Everything else went on.").Quoting(tweet),
            An.Article("Third").Saying("The market was open."));
        Assert.Equal("Second", SimilarTo("first")[0]);
    }

    [Fact]
    public void Tweets_are_not_among_them_and_scores_fall()
    {
        Fill();
        Put(An.Article("Beam").Quoting(A.TweetBy("@ada", "the lighthouse lamp is sold with the lighthouse")));
        var similar = Similar("lighthouse-sold");
        Assert.Equal(similar.Select(hit => hit.Score).OrderDescending(), similar.Select(hit => hit.Score));
        Assert.Contains("<mark>lighthouse</mark>", SnippetHtml.Of(similar[0].Snippets[0]), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_article_that_shares_no_word_with_another_has_none()
    {
        Put(An.Article("Alpha").Saying("Beta gamma."), An.Article("Delta").Saying("Epsilon zeta."));
        Assert.Empty(SimilarTo("alpha"));
    }

    [Fact]
    public void A_very_long_article_is_compared_by_its_words_too()
    {
        Fill();
        Put(An.Article("Long").Saying(string.Join(' ', Enumerable.Range(0, 20_000).Select(i => i % 10 == 0 ? "lighthouse" : $"word{i}"))));
        Assert.Contains("Lighthouse sold", SimilarTo("long").Take(2));
    }

    private void Fill() => Put(
        An.Article("Lighthouse sold").Saying("The lighthouse and its lamp were sold to the keeper on Monday."),
        An.Article("Keeper retires").Saying("After forty years at the lighthouse the keeper will light the lamp no more."),
        An.Article("Budget passes").Saying("The council passed the budget on Monday after a long debate on the ferry."),
        An.Article("Council votes").Saying("A vote of the council on the budget and its debate ended on Friday."),
        An.Article("Weather").Saying("It will be the coldest of days on the coast, after which the sun returns."));

    private string[] SimilarTo(string id, int limit = 5) => [.. Similar(id, limit).Select(hit => hit.Article.Title)];

    private ArticleHit[] Similar(string id, int limit = 5)
    {
        using var snapshot = Index.OpenSnapshot();
        return [.. SimilarArticles.ToAsync(snapshot, snapshot.FindArticle(id)!, limit, CancellationToken.None).Wait()];
    }
}
