using SearchService.Engine;

namespace SearchService.EngineContract;

/// <summary>Orders of hits; ties end on the id.</summary>
public abstract class SortingTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Fact]
    public void Newest_and_oldest_go_by_day_and_put_unknown_days_last()
    {
        Put(An.Article("Middle").On("2020-02-02"), An.Article("Undated"), An.Article("New").On("2020-03-03"), An.Article("Old").On("2020-01-01"));
        Assert.Equal(["New", "Middle", "Old", "Undated"], Names(SortOrder.Newest));
        Assert.Equal(["Old", "Middle", "New", "Undated"], Names(SortOrder.Oldest));
    }

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.Quotes)]
    public void Ties_end_on_the_id_in_ordinal_order(SortOrder sort)
    {
        Put(An.Article("b").On("2020-01-01"), An.Article("B").WithId("B").On("2020-01-01"), An.Article("a").On("2020-01-01"));
        Assert.Equal(["B", "a", "b"], Names(sort));
    }

    [Fact]
    public void Quotes_puts_tweets_by_quoting_articles_and_articles_by_distinct_tweets()
    {
        var (ada, bob) = (A.TweetBy("@ada", "one thing").On("2020-01-05"), A.TweetBy("@bob", "another thing").On("2020-01-06"));
        Put(
            An.Article("Both").On("2020-01-01").Quoting(ada, bob, ada),
            An.Article("One").On("2020-01-02").Quoting(ada),
            An.Article("More").On("2020-01-03").Quoting(ada),
            An.Article("None").On("2020-01-04"));
        Assert.Equal(["@ada", "Both", "@bob", "More", "One", "None"], Names(SortOrder.Quotes));
    }

    private string[] Names(SortOrder sort) => Search(new SearchRequest { Query = Ask.Everything, Sort = sort }).Names();
}
