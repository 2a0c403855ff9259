using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>What was chosen in the facets: values of one are OR, different ones AND.</summary>
public abstract class FiltersTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Fact]
    public void A_type_keeps_articles_or_tweets()
    {
        Fill();
        Assert.Equal(["Tide", "Budget", "Storm"], Names(new Filters { Type = HitType.Article }));
        Assert.Equal(["@Ada", "@bob"], Names(new Filters { Type = HitType.Tweet }));
    }

    [Theory]
    [InlineData("ADA", "@Ada")]
    [InlineData("@aDa", "@Ada")]
    [InlineData("jane ROE", "Budget")]
    [InlineData("@jane roe", "")]
    [InlineData("@lund", "")]
    [InlineData("lund", "Storm")]
    [InlineData("jane", "")]
    public void An_author_is_a_handle_or_a_byline_in_any_case_and_with_the_mark_a_handle_only(string author, string found)
    {
        Fill();
        Assert.Equal(found.Length == 0 ? [] : [found], Names(new Filters { Authors = [author] }));
    }

    [Fact]
    public void Values_of_one_filter_are_or_and_filters_are_and()
    {
        Fill();
        Assert.Equal(["@Ada", "Budget"], Names(new Filters { Authors = ["@ada", "Jane Roe"] }));
        Assert.Equal(["Budget"], Names(new Filters { Authors = ["@ada", "Jane Roe"], Type = HitType.Article }));
        Assert.Empty(Names(new Filters { Authors = ["Jane Roe"], Sources = ["The Tide Table"] }));
    }

    [Fact]
    public void A_source_is_compared_without_case()
    {
        Fill();
        Assert.Equal(["Budget"], Names(new Filters { Sources = ["THE beacon"] }));
    }

    [Theory]
    [InlineData("regatta")]
    [InlineData("#Regatta")]
    public void A_hashtag_is_compared_without_case_and_without_its_mark(string tag)
    {
        Fill();
        Assert.Equal(["@Ada", "Budget"], Names(new Filters { Hashtags = [tag] }).Order());
    }

    [Fact]
    public void Days_are_half_open_each_hits_own_and_unknown_ones_fail()
    {
        Fill();
        Assert.Equal(["Budget"], Names(new Filters { Days = new DayRange(new DateOnly(2020, 10, 2), new DateOnly(2020, 10, 5)) }));
        Assert.Equal(["@bob", "Budget"], Names(new Filters { Days = new DayRange(null, new DateOnly(2020, 10, 3)) }).Order());
        Assert.Equal(["@Ada", "Tide"], Names(new Filters { Days = new DayRange(new DateOnly(2020, 10, 5), null) }).Order());
    }

    [Fact]
    public void A_count_obeys_the_filters()
    {
        Fill();
        using var snapshot = Index.OpenSnapshot();
        Assert.Equal(2, snapshot.Count(Ask.Everything, new Filters { Type = HitType.Tweet }, CancellationToken.None));
        Assert.Equal(5, snapshot.Count(Ask.Everything, Filters.None, CancellationToken.None));
        Assert.Equal(1, snapshot.Count(Ask.Word("smiled"), new Filters { Authors = ["@ada"] }, CancellationToken.None));
    }

    private void Fill() => Put(
        An.Article("Budget").By("Jane Roe").From("The Beacon").On("2020-10-02").Quoting(A.TweetBy("@Ada", "she smiled #Regatta").On("2020-10-05")),
        An.Article("Storm").By("Lund"),
        An.Article("Tide").From("The Tide Table").On("2020-10-09").Quoting(A.TweetBy("@bob", "so calm").On("2020-10-01")));

    private string[] Names(Filters filters) => Search(new SearchRequest { Query = Ask.Everything, Filters = filters }).Names();
}
