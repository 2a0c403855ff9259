using System.Globalization;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene.Scoring;

/// <summary>Our own scorers against Lucene's queries, which explain the scores, and the search that passes documents over against the one that looks
/// at all.</summary>
public sealed class ScorersTests : IDisposable
{
    private const int Queries = 300;

    private static readonly string[] Words =
        ["harbour", "budget", "storm", "gannets", "bridge", "kelp", "astrolabe", "council", "ferry", "running", "runs", "naive", "the", "of",
            "#kelpweek", "@ferrywatch", "keeper", "writer", "nowhere"];

    private readonly TempFolder _folder = new();
    private readonly IIndex _index;
    private readonly Random _random = new(TestSeed.Value);

    public ScorersTests(ITestOutputHelper output)
    {
        output.WriteLine($"seed {TestSeed.Value}");
        // Several segments, with deleted documents in them, of more documents than are counted before any is passed over.
        _index = LuceneFolder.Open(_folder["index"]).Create();
        var articles = LuceneFolder.Articles(4_000, TestSeed.Value, tweets: 400);
        _index.Put(1, articles[..3_000]);
        _index.Put(3_001, articles[2_500..]);
        _index.Put(5_001, [.. articles.Take(200)]);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_score_is_what_Lucene_explains_it_to_be()
    {
        using var snapshot = _index.OpenSnapshot();
        var scored = 0;
        for (var i = 0; i < Queries; i++)
        {
            var text = Text();
            foreach (var hit in Ask(snapshot, text, TotalsMode.Exact, explain: true).Hits)
            {
                var explained = float.Parse(hit.Explanation!.Split(' ')[0], CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(explained - hit.Score) <= 1e-5f * Math.Abs(explained), $"{text}: {hit.Score} is not {hit.Explanation}");
                scored++;
            }
        }

        Assert.True(scored > Queries);
    }

    [Fact]
    public void The_host_of_a_link_is_no_form_of_a_word_that_looks_the_same()
    {
        using var index = LuceneFolder.Open(_folder["hosts"]).Create();
        index.Put(1, An.Article("One").Saying("new").Parsed, An.Article("Two").Saying("see http://news for it").Parsed);
        using var snapshot = index.OpenSnapshot();
        var hit = Assert.Single(Ask(snapshot, "news", TotalsMode.Exact, explain: true).Hits);
        Assert.Equal(float.Parse(hit.Explanation!.Split(' ')[0], CultureInfo.InvariantCulture), hit.Score, tolerance: 1e-5f);
    }

    [Fact]
    public void The_page_is_the_same_whether_documents_are_passed_over_or_not()
    {
        using var snapshot = _index.OpenSnapshot();
        var skipped = 0;
        for (var i = 0; i < Queries; i++)
        {
            var text = Text();
            var exact = Ask(snapshot, text, TotalsMode.Exact);
            var least = Ask(snapshot, text, TotalsMode.AtLeast);
            Assert.Equal(exact.Hits.Select(Place), least.Hits.Select(Place));
            Assert.Equal(exact.Last is null, least.Last is null);
            Assert.False(exact.TotalIsLeast);
            Assert.True(least.TotalIsLeast
                ? least.TotalHits >= QueryLimits.CountedAtLeast && least.TotalHits <= exact.TotalHits
                : least.TotalHits == exact.TotalHits, text);
            skipped += least.TotalHits < exact.TotalHits ? 1 : 0;
        }

        Assert.True(skipped > 0, "Nothing was ever passed over.");
    }

    [Fact]
    public void A_total_is_exact_where_facets_are_counted_whatever_was_allowed()
    {
        using var snapshot = _index.OpenSnapshot();
        var request = new SearchRequest { Query = QueryParser.Parse("harbour OR budget").All, Totals = TotalsMode.AtLeast, Limit = 10 };
        var counted = snapshot.Search(request, CancellationToken.None);
        Assert.False(counted.TotalIsLeast);
        Assert.Equal(snapshot.Count(request.Query, Filters.None, CancellationToken.None), counted.TotalHits);
    }

    private static SearchResults Ask(ISnapshot snapshot, string text, TotalsMode totals, bool explain = false) => snapshot.Search(
        new SearchRequest { Query = QueryParser.Parse(text).All, Limit = 10, Facets = FacetRequest.None, Totals = totals, Explain = explain },
        CancellationToken.None);

    private static (string, float) Place(Hit hit) => (hit is ArticleHit article ? article.Article.Id : ((TweetHit)hit).Tweet.Tweet.Id, hit.Score);

    private string Text() => _random.Next(6) switch
    {
        0 => Part(),
        1 => $"{Part()} {Part()}",
        2 => $"{Part()} -{Word()}",
        3 => $"({Part()} OR {Part()}) {Part()}",
        4 => string.Join(" OR ", Enumerable.Range(0, 4).Select(_ => Part())),
        _ => $"{Part()} OR {Part()}",
    };

    private string Part() => _random.Next(9) switch
    {
        0 => $"\"{Word()}\"",
        1 => $"\"{Word()} {Word()}\"",
        2 => $"\"{Word()} {Word()} {Word()}\"",
        3 => Word().TrimStart('#', '@')[..2] + "r*",
        4 => $"{Word().TrimStart('#', '@')}~",
        5 => $"title:{Word()}",
        _ => Word(),
    };

    private string Word() => Words[_random.Next(Words.Length)];
}
