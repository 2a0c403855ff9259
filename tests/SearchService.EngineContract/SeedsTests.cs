using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>Five real articles, as a crawler delivers them.</summary>
public abstract class SeedsTests(EngineUnderTest engine) : EngineTests(engine)
{
    [SharedDataFact]
    public void A_phrase_finds_the_four_articles_that_hold_it_and_no_tweet()
    {
        Fill();
        var found = Search("\"partial placenta abruption\"");
        Assert.Equal(4, found.TotalHits);
        Assert.All(found.Hits, hit => Assert.IsType<ArticleHit>(hit));
    }

    [SharedDataFact]
    public void An_accounts_tweets_are_found_once_each_with_their_quote_counts()
    {
        Fill();
        var tweets = Search(new Question { Text = "from:chrissyteigen", Sort = SortOrder.Quotes }).Tweets();
        Assert.Equal([2, 2, 1, 1], tweets.Select(tweet => tweet.QuotedIn.Length));
    }

    [SharedDataFact]
    public void Thirty_distinct_tweets_and_five_articles_are_counted()
    {
        Fill();
        var found = Search("");
        Assert.Equal(["tweet 30", "article 5"], found.Facet(FacetName.Type));
    }

    [SharedDataFact]
    public void Author_and_date_facets_are_those_that_the_gold_files_give()
    {
        Fill();
        var gold = new GoldFacets(GoldArticle.In("seeds"));
        var found = Search(new Question { Facets = new FacetRequest { Limit = 1_000, Interval = DateInterval.Day } });
        Assert.Equal(gold.Authors, found.Facet(FacetName.Author));
        Assert.Equal(gold.Days, found.DateFacet!.Buckets.Select(bucket => $"{bucket.Since:yyyy-MM-dd} {bucket.Count}"));
        Assert.Equal((gold.Bylineless, 0, 0),
            (found.ValueFacet(FacetName.Author).MissingCount, found.ValueFacet(FacetName.Author).OtherCount, found.DateFacet.MissingCount));
    }

    [SharedDataFact]
    public void An_author_is_found_in_any_case()
    {
        Fill();
        foreach (var author in new[] { "MindyKaling", "mindykaling", "@MINDYKALING" })
        {
            var found = Search(new Question { Filters = new Filters { Type = HitType.Tweet, Authors = [author] } });
            Assert.Equal(1, found.TotalHits);
        }
    }

    private void Fill() => Apply([.. Directory.GetFiles(SharedData.Path("seeds"), "*.txt").Order(StringComparer.Ordinal).Select((file, i) =>
        new IndexChange.Put(i + 1,
            ArticleParser.Parse(new SourceDocument { Id = Path.GetFileNameWithoutExtension(file), Content = File.ReadAllText(file) }).Article!))]);
}
