using SearchService.Facets;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>A facet narrowed to the values whose labels contain what was typed.</summary>
public abstract class FacetValuesTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Theory]
    [InlineData(FacetName.Author, "", "Zoë Lund 2|ada 1|lundy 1")]
    [InlineData(FacetName.Author, "LUND", "Zoë Lund 2|lundy 1")]
    [InlineData(FacetName.Author, "und", "Zoë Lund 2|lundy 1")]
    [InlineData(FacetName.Author, "zoe", "Zoë Lund 2|lundy 1")]
    [InlineData(FacetName.Author, "lund zoe", "Zoë Lund 2|lundy 1")]
    [InlineData(FacetName.Author, "@lun", "lundy 1")]
    [InlineData(FacetName.Author, "countess", "ada 1")]
    [InlineData(FacetName.Author, "nobody", "")]
    [InlineData(FacetName.Source, "beac", "The Beacon 1")]
    [InlineData(FacetName.Hashtag, "wenna", "stormwenna 3")]
    [InlineData(FacetName.Hashtag, "#storm", "stormwenna 3")]
    [InlineData(FacetName.Type, "art", "article 2")]
    public void A_value_is_listed_where_its_label_contains_every_typed_word(FacetName name, string typed, string values)
    {
        Fill();
        Assert.Equal(values, string.Join('|', Search(Looking(name, typed)).Facet(name)));
    }

    [Fact]
    public void Beyond_the_limit_only_values_that_contain_the_words_are_summed_as_other()
    {
        Fill();
        var facet = Search(Looking(FacetName.Author, "lund", limit: 1)).ValueFacet(FacetName.Author);
        Assert.Equal(("Zoë Lund", 1, 0), (Assert.Single(facet.Buckets).Value, facet.OtherCount, facet.MissingCount));
    }

    [Fact]
    public void Counts_obey_the_search_but_for_the_facets_own_selection()
    {
        Fill();
        var asked = Looking(FacetName.Author, "lund") with
        {
            Text = "ferry",
            Filters = new Filters { Authors = ["Zoë Lund", "ada"], Sources = ["the beacon"] }
        };
        Assert.Equal(["Zoë Lund 1 *"], Search(asked).Facet(FacetName.Author));
    }

    [Fact]
    public void An_account_is_found_by_the_name_on_its_newest_tweet_only()
    {
        Put(
            An.Article("One").Quoting(A.TweetBy("@ada", "first").Named("Ada Old").On("2020-10-01")),
            An.Article("Two").Quoting(A.TweetBy("@Ada", "second").Named("Countess").On("2020-10-02")));
        Assert.Empty(Search(Looking(FacetName.Author, "old")).Facet(FacetName.Author));
        var found = Search(Looking(FacetName.Author, "countess")).ValueFacet(FacetName.Author);
        Assert.Equal(("ada", "Countess (@Ada)", 2), (found.Buckets[0].Value, found.Buckets[0].Label, found.Buckets[0].Count));
        Delete("two");
        Assert.Equal(["ada 1"], Search(Looking(FacetName.Author, "old")).Facet(FacetName.Author));
    }

    private void Fill() => Put(
        An.Article("Ferry")
            .By("Zoë Lund")
            .From("The Beacon")
            .Quoting(A.TweetBy("@ada", "so calm").Named("The Countess"))
            .Saying("It was #StormWenna."),
        An.Article("Pier").By("Zoë Lund").Quoting(A.TweetBy("@lundy", "no ferry in #StormWenna").Named("Zoe")));

    private static Question Looking(FacetName name, string typed, int limit = 10) =>
        new() { Limit = 0, Facets = new FacetRequest { Names = [name], Limit = limit, Only = new ContainedWords(typed).AreIn } };
}
