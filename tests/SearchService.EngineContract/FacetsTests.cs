using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>Counts by type, author, source and hashtag: a facet ignores its own selection and obeys all others.</summary>
public abstract class FacetsTests(EngineUnderTest engine) : EngineTests(engine)
{
    private static readonly ImmutableArray<FacetName> AllNames = [FacetName.Type, FacetName.Author, FacetName.Source, FacetName.Hashtag,
        FacetName.Date];

    [Fact]
    public void Facets_count_hits_by_value_most_first_then_by_value()
    {
        Fill();
        var found = Search(Filters.None);
        Assert.Equal(["article 4", "tweet 2"], found.Facet(FacetName.Type));
        Assert.Equal(["Jane Roe 2", "Lund 1", "ada 1", "bob 1"], found.Facet(FacetName.Author));
        Assert.Equal(["The Beacon 2"], found.Facet(FacetName.Source));
        Assert.Equal(["calm 2", "regatta 2"], found.Facet(FacetName.Hashtag));
    }

    [Fact]
    public void Hits_without_a_value_are_missing()
    {
        Fill();
        var found = Search(Filters.None);
        Assert.Equal(1, found.ValueFacet(FacetName.Author).MissingCount);
        Assert.Equal(4, found.ValueFacet(FacetName.Source).MissingCount);
        Assert.Equal(0, found.ValueFacet(FacetName.Type).MissingCount);
    }

    [Fact]
    public void A_facet_ignores_its_own_selection_and_obeys_all_others()
    {
        Fill();
        var found = Search(new Filters { Authors = ["JANE ROE"], Sources = ["the beacon"] });
        Assert.Equal(["Budget"], found.Names());
        Assert.Equal(["Jane Roe 1 *", "Lund 1"], found.Facet(FacetName.Author));
        Assert.Equal(["The Beacon 1 *"], found.Facet(FacetName.Source));
        Assert.Equal(1, found.ValueFacet(FacetName.Source).MissingCount);
        Assert.Equal(["article 1"], found.Facet(FacetName.Type));
    }

    [Fact]
    public void A_chosen_type_leaves_the_other_type_countable()
    {
        Fill();
        var found = Search(new Filters { Type = HitType.Tweet });
        Assert.Equal(["article 4", "tweet 2 *"], found.Facet(FacetName.Type));
        Assert.Equal(["ada 1", "bob 1"], found.Facet(FacetName.Author));
    }

    [Fact]
    public void The_date_facet_obeys_every_selection()
    {
        Fill();
        var found = Search(new Filters { Days = new DayRange(new DateOnly(2020, 10, 2), null) });
        Assert.Equal(found.TotalHits, found.DateFacet!.Buckets.Sum(bucket => bucket.Count) + found.DateFacet.MissingCount);
        Assert.Equal(new DateOnly(2020, 10, 2), found.DateFacet.Buckets[0].Since);
    }

    [Fact]
    public void Beyond_the_limit_values_are_summed_as_other()
    {
        Fill();
        var facet = Search(Filters.None, limit: 1).ValueFacet(FacetName.Author);
        Assert.Equal("Jane Roe", Assert.Single(facet.Buckets).Value);
        Assert.Equal((3, 1), (facet.OtherCount, facet.MissingCount));
    }

    [Fact]
    public void A_selected_value_is_listed_beyond_the_limit_and_with_no_hits()
    {
        Fill();
        Assert.Equal(["Jane Roe 2", "bob 1 *"], Search(new Filters { Authors = ["@BOB"] }, limit: 1).Facet(FacetName.Author));
        var none = Search(new Filters { Authors = ["Nobody"], Hashtags = ["#Unknown"], Type = HitType.Article });
        Assert.Equal(["Jane Roe 0", "Nobody 0 *"], none.Facet(FacetName.Author).Append("Jane Roe 0").Order(StringComparer.Ordinal));
        Assert.Equal(["unknown 0 *"], none.Facet(FacetName.Hashtag));
    }

    [Fact]
    public void A_handle_is_labelled_with_the_name_on_its_newest_tweet()
    {
        Put(
            An.Article("One").Quoting(A.TweetBy("@Ada", "third").Named("Ada Newest").On("2020-10-09")),
            An.Article("Two").Quoting(A.TweetBy("@ada", "first").Named("Ada Old").On("2020-10-01")),
            An.Article("Three").By("Jane Roe"));
        var labels = Search(Filters.None).ValueFacet(FacetName.Author).Buckets.ToDictionary(bucket => bucket.Value, bucket => bucket.Label);
        Assert.Equal("Ada Newest (@Ada)", labels["ada"]);
        Assert.Equal("Jane Roe", labels["Jane Roe"]);
    }

    [Fact]
    public void The_label_is_that_of_the_newest_tweet_even_where_the_search_does_not_find_it()
    {
        Put(
            An.Article("One").Quoting(A.TweetBy("@ada", "third").Named("Ada Newest").On("2020-10-09")),
            An.Article("Two").Quoting(A.TweetBy("@ada", "first").Named("Ada Old").On("2020-10-01")));
        var found = Search(new SearchRequest { Query = Ask.Word("first"), Filters = new Filters { Type = HitType.Tweet } });
        Assert.Equal("Ada Newest (@ada)", found.ValueFacet(FacetName.Author).Buckets.Single().Label);
        Delete("one");
        found = Search(new SearchRequest { Query = Ask.Word("first"), Filters = new Filters { Type = HitType.Tweet } });
        Assert.Equal("Ada Old (@ada)", found.ValueFacet(FacetName.Author).Buckets.Single().Label);
    }

    [Fact]
    public void A_byline_is_not_labelled_like_the_account_that_differs_in_case()
    {
        PutAdele("Adele");
        var labels = Search(Filters.None).ValueFacet(FacetName.Author).Buckets.ToDictionary(bucket => bucket.Value, bucket => bucket.Label);
        Assert.Equal(("Adele", "Adele Arden (@Adele)"), (labels["Adele"], labels["adele"]));
    }

    [Fact]
    public void A_byline_written_exactly_like_a_handle_in_lower_case_shares_its_bucket()
    {
        PutAdele("adele");
        var bucket = Assert.Single(Search(Filters.None).ValueFacet(FacetName.Author).Buckets);
        Assert.Equal(("adele", "Adele Arden (@Adele)", 2), (bucket.Value, bucket.Label, bucket.Count));
    }

    [Fact]
    public void With_an_at_sign_a_handle_is_selected_and_no_byline()
    {
        PutAdele("Adele");
        Assert.Equal(["Adele 1", "adele 1 *"], Search(new Filters { Authors = ["@ADELE"] }).Facet(FacetName.Author));
        Assert.Equal(["Adele 1 *", "adele 1 *"], Search(new Filters { Authors = ["ADELE"] }).Facet(FacetName.Author));
        Assert.Equal(["Adele 1", "adele 0 *"], Search(new Filters { Authors = ["@ADELE"], Type = HitType.Article }).Facet(FacetName.Author));
    }

    [Fact]
    public void Only_facets_asked_for_are_counted_in_the_order_asked_for()
    {
        Fill();
        Assert.Null(Search(new SearchRequest { Query = Ask.Everything, Facets = FacetRequest.None }).DateFacet);
        var found = Search(new SearchRequest { Query = Ask.Everything, Facets = new FacetRequest { Names = [FacetName.Source, FacetName.Type] } });
        Assert.Equal([FacetName.Source, FacetName.Type], found.ValueFacets.Select(facet => facet.Name));
    }

    private void PutAdele(string byline) =>
        Put(An.Article("One").By(byline).Quoting(A.TweetBy("@Adele", "the chancellor smiled").Named("Adele Arden")));

    private void Fill() => Put(
        An.Article("Budget").By("Jane Roe").From("The Beacon").On("2020-10-02").Quoting(A.TweetBy("@Ada", "smiled #Regatta").On("2020-10-05")),
        An.Article("Storm").By("Lund").From("The Beacon").On("2020-10-02"),
        An.Article("Tide").By("Jane Roe").On("2020-10-09").Quoting(A.TweetBy("@bob", "so #Calm").On("2020-10-01")),
        An.Article("Loose"));

    private SearchResults Search(Filters filters, int limit = 10) =>
        Search(new SearchRequest { Query = Ask.Everything, Filters = filters, Facets = new FacetRequest { Names = AllNames, Limit = limit } });
}
