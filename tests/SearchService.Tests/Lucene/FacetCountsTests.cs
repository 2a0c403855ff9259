#if LUCENE_NET
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Searching;
using SearchService.Tests.Engines;
using SearchService.Tests.Reliability;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

/// <summary>Our counts are those of Lucene.Net.Facet, with and without a selection.</summary>
[Trait("Category", "Stress")]
public sealed class FacetCountsTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Words = ["harbour", "budget", "storm", "gannets", "bridge", "kelp", "astrolabe", "council", "ferry", "running", "runs", "naive", "the", "#kelpweek", "writer", "absent"];
    private static readonly FacetName[] ValueFacets = [FacetName.Type, FacetName.Author, FacetName.Source, FacetName.Hashtag];

    private readonly TempFolder _folder = new();
    private readonly Random _random = new(TestSeed.Value);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Facets_are_counted_as_Lucene_Net_Facet_counts_them()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var articles = LuceneFolder.Articles(800, TestSeed.Value, tweets: 400);
        using var index = LuceneFolder.Open(_folder["index"]).Create();
        var left = Write(index, articles);
        using var peer = new LuceneNetFacets(Documents(left));
        using var snapshot = index.OpenSnapshot();
        var selections = 0;
        for (var i = 0; i < Stress.Facets; i++)
        {
            var words = Some(Words);
            var chosen = Chosen(left);
            selections += chosen.Count > 0 ? 1 : 0;
            var found = snapshot.Search(
                new SearchRequest
                {
                    Query = words.Length == 0 ? Ask.Everything : Ask.Any([.. words.Select(word => new QueryNode.ExactWord(FieldScope.Default, word))]),
                    Filters = FiltersOf(chosen),
                    Limit = 0,
                    Facets = new FacetRequest { Names = [.. Enum.GetValues<FacetName>()], Limit = 1_000, Interval = DateInterval.Day },
                },
                CancellationToken.None);
            foreach (var name in ValueFacets)
            {
                var expected = peer.Counts(name, LuceneNetFacets.Holding(words), chosen);
                var counted = found.ValueFacet(name).Buckets.Where(bucket => bucket.Count > 0).Select(bucket => $"{bucket.Value} {bucket.Count}").Order(StringComparer.Ordinal);
                Assert.Equal(expected, counted);
            }

            Assert.Equal(ByYearOf(peer.Counts(FacetName.Date, LuceneNetFacets.Holding(words), chosen)), ByYearOf(found.DateFacet!));
        }

        var result = $"{Stress.Facets} queries, {selections} with a selection, {Stress.Facets * (ValueFacets.Length + 1)} facets: all counts the same, seed {TestSeed.Value}";
        output.WriteLine(result);
        Stress.Report("facets beside Lucene.Net.Facet", result);
    }

    /// <summary>In batches, with replacements and deletions, so that segments hold deleted documents.</summary>
    private Article[] Write(ISearchIndex index, Article[] articles)
    {
        var position = 0L;
        foreach (var batch in articles.Chunk(100))
        {
            index.Put(position + 1, batch);
            position += batch.Length;
        }

        var left = articles.ToDictionary(article => article.Id);
        foreach (var article in articles.Where(_ => _random.Next(4) == 0))
        {
            IndexChange change = new IndexChange.Delete(++position, article.Id);
            left.Remove(article.Id);
            if (_random.Next(2) == 0)
            {
                var other = articles[_random.Next(articles.Length)] with { Id = article.Id };
                left.Add(article.Id, other);
                change = new IndexChange.Put(position, other);
            }

            index.Apply([change], position);
        }

        index.Refresh();
        return [.. left.Values];
    }

    private static IEnumerable<IndexDocument> Documents(Article[] articles) =>
    [
        .. articles.Select(IndexDocuments.Of),
        .. articles.SelectMany(article => article.Quotations).Select(quotation => quotation.Tweet).DistinctBy(tweet => tweet.Id).Select(IndexDocuments.Of),
    ];

    private Dictionary<FacetName, string[]> Chosen(Article[] articles)
    {
        var article = articles[_random.Next(articles.Length)];
        var tweet = article.Quotations.FirstOrDefault()?.Tweet;
        var chosen = new Dictionary<FacetName, string[]>
        {
            [FacetName.Type] = _random.Next(8) == 0 ? [_random.Next(2) == 0 ? "article" : "tweet"] : [],
            [FacetName.Author] = _random.Next(3) == 0 ? [.. article.Authors, .. tweet is null ? [] : new[] { tweet.Handle.ToLowerInvariant() }] : [],
            [FacetName.Source] = _random.Next(5) == 0 && article.Source is { } outlet ? [outlet] : [],
            [FacetName.Hashtag] = _random.Next(4) == 0 ? [.. tweet?.Hashtags ?? []] : [],
        };
        return chosen.Where(facet => facet.Value.Length > 0).ToDictionary();
    }

    private static Filters FiltersOf(Dictionary<FacetName, string[]> chosen) => new()
    {
        Type = chosen.TryGetValue(FacetName.Type, out var type) ? Enum.Parse<HitType>(type[0], ignoreCase: true) : null,
        Authors = [.. chosen.GetValueOrDefault(FacetName.Author, [])],
        Sources = [.. chosen.GetValueOrDefault(FacetName.Source, [])],
        Hashtags = [.. chosen.GetValueOrDefault(FacetName.Hashtag, [])],
    };

    // A long time in days is made coarser, so that years are what both can tell.
    private static string[] ByYearOf(IEnumerable<string> days) => [.. days
        .Select(day => day.Split(' '))
        .GroupBy(day => day[0][..4], StringComparer.Ordinal)
        .Select(year => $"{year.Key} {year.Sum(day => int.Parse(day[1], System.Globalization.CultureInfo.InvariantCulture))}")
        .Order(StringComparer.Ordinal)];

    private static string[] ByYearOf(DateFacet facet) => [.. facet.Buckets
        .Where(bucket => bucket.Count > 0)
        .GroupBy(bucket => bucket.Since.Year)
        .Select(year => $"{year.Key} {year.Sum(bucket => bucket.Count)}")
        .Order(StringComparer.Ordinal)];

    private string[] Some(string[] words) => [.. words.Where(_ => _random.Next(8) == 0)];
}
#endif
