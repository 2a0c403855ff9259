using System.Collections.Immutable;
using System.Text.Json;
using SearchService.Analysis;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Highlighting;
using SearchService.InMemory;
using SearchService.Queries;
using SearchService.Search;
using SearchService.Tests.Engines;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

/// <summary>The in-memory engine is the second opinion: the same totals, facets and orders for any query, and the same scores where nothing was deleted.</summary>
public sealed class EnginesAgreeTests : IDisposable
{
    private const int Queries = 400;

    private readonly TempFolder _folder = new();
    private readonly ITestOutputHelper _output;
    private readonly IIndex _lucene;
    private readonly IIndex _inMemory;
    private readonly Random _random;
    private readonly Article[] _articles;
    private readonly string[] _words;

    public EnginesAgreeTests(ITestOutputHelper output)
    {
        var seed = TestSeed.Value;
        _output = output;
        _output.WriteLine($"Seed {seed}.");
        _random = new Random(seed);
        _articles = [.. WithoutTweetsAlike(LuceneFolder.Articles(500, seed, tweets: int.MaxValue)).Take(300)];
        _words = [.. _articles.SelectMany(article => TextAnalyzer.Analyze(article.Body)).Select(token => token.Exact).Distinct(StringComparer.Ordinal), "keeper3", "writer", "outlet", "absent"];
        _lucene = LuceneFolder.Open(_folder["index"]).Create();
        _inMemory = new InMemoryEngine().Create();
        for (var from = 0; from < _articles.Length; from += 60)
        {
            _lucene.Put(1 + from, _articles[from..(from + 60)]);
            _inMemory.Put(1 + from, _articles[from..(from + 60)]);
        }
    }

    public void Dispose()
    {
        _lucene.Dispose();
        _inMemory.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Totals_facets_and_orders_are_the_same_for_random_queries()
    {
        var scoresCompared = Compare(scoresToo: true);
        _output.WriteLine($"{Queries} queries, {scoresCompared} scores compared.");
    }

    [Fact]
    public void Suggestions_facet_values_and_similar_articles_are_the_same()
    {
        using var lucene = _lucene.OpenSnapshot();
        using var inMemory = _inMemory.OpenSnapshot();
        for (var i = 0; i < Queries; i++)
        {
            var word = _words[_random.Next(_words.Length)];
            var typed = word[..Math.Min(word.Length, 1 + _random.Next(4))];
            Assert.Equal((typed, SuggestedBy(inMemory, typed)), (typed, SuggestedBy(lucene, typed)));
            Assert.Equal((typed, ValuesIn(inMemory, typed)), (typed, ValuesIn(lucene, typed)));
        }

        foreach (var article in _random.GetItems(_articles, 40))
        {
            Assert.Equal(SimilarIn(inMemory, article), SimilarIn(lucene, article));
        }

        static string SuggestedBy(ISnapshot snapshot, string typed) => string.Join('|', Suggester.Suggest(snapshot, typed, Suggester.MaxLimit, CancellationToken.None)
            .Select(suggestion => $"{suggestion.Kind} {suggestion.Value} {suggestion.Label} {suggestion.Count} {SnippetHtml.Of(suggestion.Highlight)} {suggestion.ArticleId}"));

        static string ValuesIn(ISnapshot snapshot, string typed)
        {
            var facets = new FacetRequest { Names = [FacetName.Author, FacetName.Source, FacetName.Hashtag], Only = new ContainedWords(typed).AreIn };
            var results = snapshot.Search(new SearchRequest { Query = new QueryNode.Everything(), Limit = 0, Facets = facets }, CancellationToken.None);
            return string.Join('|', results.ValueFacets.Select(facet => $"{string.Join(',', facet.Buckets)} {facet.OtherCount} {facet.MissingCount}"));
        }

        static IEnumerable<string> SimilarIn(ISnapshot snapshot, Article article) =>
            SimilarArticles.To(snapshot, snapshot.FindArticle(article.Id)!, SimilarArticles.MaxLimit, CancellationToken.None).Select(hit => hit.Article.Id);
    }

    [Fact]
    public void After_replacements_and_deletions_too()
    {
        var position = 300L;
        var sharing = LuceneFolder.Articles(300, _random.Next(), tweets: 30);
        for (var round = 0; round < 20; round++)
        {
            IndexChange[] changes = [.. Enumerable.Range(0, 8).Select(_ => _random.Next(_articles.Length)).Distinct().Select<int, IndexChange>(article => _random.Next(3) == 0
                ? new IndexChange.Delete(++position, _articles[article].Id)
                : new IndexChange.Put(++position, sharing[_random.Next(sharing.Length)] with { Id = _articles[article].Id }))];
            foreach (var index in new[] { _lucene, _inMemory })
            {
                index.Apply(changes, position);
                if (round % 3 == 0)
                {
                    index.Refresh();
                }
            }
        }

        _lucene.Refresh();
        _inMemory.Refresh();
        Compare(scoresToo: false);
        using var lucene = _lucene.OpenSnapshot();
        using var inMemory = _inMemory.OpenSnapshot();
        Assert.Equal((inMemory.ArticleCount, inMemory.TweetCount), (lucene.ArticleCount, lucene.TweetCount));
        foreach (var tweet in inMemory.Everything().Where(id => id.StartsWith("t:", StringComparison.Ordinal)))
        {
            Assert.Equal(JsonSerializer.Serialize(inMemory.FindTweet(tweet)), JsonSerializer.Serialize(lucene.FindTweet(tweet)));
        }
    }

    private int Compare(bool scoresToo)
    {
        using var lucene = _lucene.OpenSnapshot();
        using var inMemory = _inMemory.OpenSnapshot();
        var scores = 0;
        for (var i = 0; i < Queries; i++)
        {
            var request = Request();
            var expected = inMemory.Search(request, CancellationToken.None);
            var found = lucene.Search(request, CancellationToken.None);
            Assert.True(expected.TotalHits == found.TotalHits, $"{found.TotalHits} instead of {expected.TotalHits} for {Text(request)}");
            Assert.Equal(JsonSerializer.Serialize(expected.ValueFacets), JsonSerializer.Serialize(found.ValueFacets));
            Assert.Equal(JsonSerializer.Serialize(expected.DateFacet), JsonSerializer.Serialize(found.DateFacet));
            Assert.Equal(expected.TotalHits == 0 ? 0 : lucene.Count(request.Query, request.Filters, CancellationToken.None), found.TotalHits);
            if (request.Sort != SortOrder.Relevance)
            {
                Assert.Equal(expected.Ids(), found.Ids());
                Assert.Equal(expected.Last?.Id, found.Last?.Id);
            }
            else if (scoresToo)
            {
                // Hits of equal scores but for rounding may stand in another order, so scores are compared place by place.
                scores += found.Hits.Length;
                foreach (var (one, other) in expected.Hits.Zip(found.Hits))
                {
                    Assert.True(Math.Abs(one.Score - other.Score) <= 1e-3f * (1 + one.Score), $"{other.Score} instead of {one.Score} for {Text(request)}");
                }

                Assert.True(expected.Ids().Except(found.Ids(), StringComparer.Ordinal).Count() <= 1, Text(request));
            }
        }

        return scores;
    }

    private SearchRequest Request() => new()
    {
        Query = Node(3),
        First = _random.Next(3) == 0 ? Node(1) : null,
        Filters = new Filters
        {
            Type = _random.Next(6) == 0 ? (HitType)_random.Next(2) : null,
            Authors = Some($"writer {_random.Next(12)}", $"@Keeper{_random.Next(9)}", $"keeper{_random.Next(9)}", "nobody"),
            Sources = Some($"OUTLET {_random.Next(5)}"),
            Hashtags = Some($"#Tag{_random.Next(7)}", "kelpweek"),
            Days = _random.Next(4) == 0 ? Days() : default,
        },
        Sort = (SortOrder)_random.Next(4),
        Limit = _random.Next(1, 15),
        Offset = _random.Next(3) == 0 ? _random.Next(20) : 0,
        Facets = new FacetRequest { Names = [FacetName.Type, FacetName.Author, FacetName.Source, FacetName.Hashtag, FacetName.Date], Limit = _random.Next(1, 20) },
    };

    private QueryNode Node(int depth) => _random.Next(depth > 0 ? 16 : 12) switch
    {
        0 or 1 or 2 or 3 => Word(),
        4 => new QueryNode.ExactWord(Scope(), Pick()),
        5 => new QueryNode.Phrase(FieldScope.Default, [new PhraseTerm(Pick(), 0), new PhraseTerm(Pick(), 1)]),
        6 => new QueryNode.Prefix(Scope(), Pick() is { Length: > 3 } word ? word[..3] : "har"),
        7 => new QueryNode.Fuzzy(Scope(), Pick() + (_random.Next(2) == 0 ? "x" : ""), 1 + _random.Next(2)),
        8 => new QueryNode.Everything(),
        9 => new QueryNode.Within(Days()),
        10 => new QueryNode.MinQuoted(_random.Next(5)),
        11 => _random.Next(4) switch { 0 => new QueryNode.HasLink(), 1 => new QueryNode.OfType((HitType)_random.Next(2)), 2 => new QueryNode.Nothing(), _ => new QueryNode.From($"keeper{_random.Next(9)}") },
        12 => new QueryNode.Not(Node(depth - 1)),
        13 => new QueryNode.And(Nodes(depth)),
        _ => new QueryNode.Or(Nodes(depth)),
    };

    private ImmutableArray<QueryNode> Nodes(int depth) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Node(depth - 1))];

    private QueryNode.Word Word()
    {
        var token = TextAnalyzer.Analyze(Pick()).First();
        return new QueryNode.Word(Scope(), token.Exact, token.Stem);
    }

    /// <summary>Articles none of which shows a tweet like one before: that one would be written again, and the older version be a deleted document, which Lucene's idf counts.</summary>
    private static IEnumerable<Article> WithoutTweetsAlike(IEnumerable<Article> articles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var keys = article.Quotations.SelectMany(quotation => new TweetVariant(quotation.Tweet).CandidateKeys).ToHashSet(StringComparer.Ordinal);
            if (!keys.Overlaps(seen))
            {
                seen.UnionWith(keys);
                yield return article;
            }
        }
    }

    private FieldScope Scope() => (FieldScope)Math.Max(0, _random.Next(8) - 4);

    private DayRange Days() => new(_random.Next(3) == 0 ? null : new DateOnly(_random.Next(2010, 2022), 1, 1), _random.Next(3) == 0 ? null : new DateOnly(_random.Next(2010, 2022), 6, 1));

    private ImmutableArray<string> Some(params string[] values) => _random.Next(5) == 0 ? [.. values.Where(_ => _random.Next(2) == 0)] : [];

    private string Pick() => _words[_random.Next(_words.Length)];

    private static string Text(SearchRequest request) => $"{JsonSerializer.Serialize<object>(request.Query)} {request.Query} {JsonSerializer.Serialize(request.Filters)}";
}
