using System.Collections.Immutable;
using System.Text.Json;
using SearchService.Analysis;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.EngineContract.Naive;
using SearchService.Facets;
using SearchService.Highlighting;
using SearchService.Queries;
using SearchService.Search;
using Xunit.Abstractions;

namespace SearchService.EngineContract;

/// <summary>Random queries over random articles: whatever is found and counted is what reading every document tells.</summary>
[Trait("Category", "Stress")]
public abstract class RandomQueriesTests : EngineTests
{
    private const int Articles = 300;
    private const int Batch = 60;

    private readonly ITestOutputHelper _output;
    private readonly NaiveIndex _naive = new();
    private readonly Random _random;
    private readonly Article[] _articles;
    private readonly string[] _words;

    protected RandomQueriesTests(EngineUnderTest engine, ITestOutputHelper output)
        : base(engine)
    {
        var seed = TestSeed.Value;
        _output = output;
        _output.WriteLine($"seed {seed}");
        _random = new Random(seed);
        _articles = [.. new RandomArticles(seed, tweets: Articles).Take(Articles)];
        var words = _articles.SelectMany(article => TextAnalyzer.Analyze(article.Body)).Select(token => token.Exact).Distinct(StringComparer.Ordinal);
        _words = [.. words, "keeper3", "writer", "outlet", "absent"];
        foreach (var batch in _articles.Chunk(Batch))
        {
            Write([.. batch.Select((article, i) => new IndexChange.Put(Position + 1 + i, article))]);
        }
    }

    [Fact]
    public void Totals_facets_and_orders_are_those_of_reading_every_document() => Compare("random queries");

    [Fact]
    public void Suggestions_and_values_of_facets_are_those_of_reading_every_document()
    {
        using var snapshot = Index.OpenSnapshot();
        using var naive = _naive.OpenSnapshot();
        for (var i = 0; i < Stress.RandomQueries; i++)
        {
            var word = _words[_random.Next(_words.Length)];
            var typed = word[..Math.Min(word.Length, 1 + _random.Next(4))];
            Assert.Equal((typed, SuggestedBy(naive, typed)), (typed, SuggestedBy(snapshot, typed)));
            Assert.Equal((typed, ValuesIn(naive, typed)), (typed, ValuesIn(snapshot, typed)));
        }

        // Which titles come first is a matter of scores.
        static string SuggestedBy(ISnapshot snapshot, string typed)
        {
            var suggestions = Suggester.SuggestAsync(snapshot, typed, Suggester.MaxLimit, CancellationToken.None).Wait();
            var values = suggestions.Where(suggestion => suggestion.Kind != SuggestionKind.Title).ToList();
            var shown = values.Select(value => $"{value.Kind} {value.Value} {value.Label} {value.Count} {SnippetHtml.Of(value.Highlight)}");
            return $"{string.Join('|', shown)} and {suggestions.Length - values.Count} titles";
        }

        static string ValuesIn(ISnapshot snapshot, string typed)
        {
            var facets = new FacetRequest { Names = [FacetName.Author, FacetName.Source, FacetName.Hashtag], Only = new ContainedWords(typed).AreIn };
            var results = snapshot.Search(new SearchRequest { Query = Ask.Everything, Limit = 0, Facets = facets }, CancellationToken.None);
            return JsonSerializer.Serialize(results.ValueFacets);
        }
    }

    [Fact]
    public void After_replacements_and_deletions_too()
    {
        // Few tweets, so that many articles quote each.
        var sharing = new RandomArticles(_random.Next(), tweets: 30).Take(Articles).ToArray();
        for (var round = 0; round < 20; round++)
        {
            var position = Position;
            var touched = Enumerable.Range(0, 8).Select(_ => _random.Next(_articles.Length)).Distinct();
            Write([.. touched.Select<int, IndexChange>(article => _random.Next(3) == 0
                ? new IndexChange.Delete(++position, _articles[article].Id)
                : new IndexChange.Put(++position, sharing[_random.Next(sharing.Length)] with { Id = _articles[article].Id }))]);
        }

        Compare("the same after replacements and deletions");
        using var snapshot = Index.OpenSnapshot();
        using var naive = _naive.OpenSnapshot();
        Assert.Equal((naive.ArticleCount, naive.TweetCount), (snapshot.ArticleCount, snapshot.TweetCount));
        foreach (var tweet in Everything(naive, new QueryNode.OfType(HitType.Tweet)).Tweets())
        {
            Assert.Equal(JsonSerializer.Serialize(tweet), JsonSerializer.Serialize(snapshot.FindTweet(tweet.Tweet.Id)));
            Assert.All(tweet.Variants, variant => Assert.Equal(tweet.Tweet.Id, snapshot.TweetIdOf(variant.Tweet)));
        }
    }

    private void Write(IndexChange[] changes)
    {
        _naive.Apply(changes);
        Apply(changes);
    }

    private void Compare(string what)
    {
        using var snapshot = Index.OpenSnapshot();
        using var naive = _naive.OpenSnapshot();
        var (hits, selections) = (0, 0);
        for (var i = 0; i < Stress.RandomQueries; i++)
        {
            var request = Request();
            var expected = naive.Search(request, CancellationToken.None);
            var found = snapshot.Search(request, CancellationToken.None);
            Assert.True(expected.TotalHits == found.TotalHits, $"{found.TotalHits} instead of {expected.TotalHits} for {Text(request)}");
            Assert.Equal(JsonSerializer.Serialize(expected.ValueFacets), JsonSerializer.Serialize(found.ValueFacets));
            Assert.Equal(JsonSerializer.Serialize(expected.DateFacet), JsonSerializer.Serialize(found.DateFacet));
            Assert.Equal(expected.TotalHits, snapshot.Count(request.Query, request.Filters, CancellationToken.None));
            if (request.Sort == SortOrder.Relevance)
            {
                CheckRelevance(request, found, naive);
            }
            else
            {
                Assert.Equal(expected.Ids(), found.Ids());
                Assert.Equal(expected.Last?.Id, found.Last?.Id);
            }

            hits += found.Hits.Length;
            selections += expected.ValueFacets.Any(facet => facet.Buckets.Any(bucket => bucket.Selected)) ? 1 : 0;
        }

        Assert.True(hits > 0 && selections > 0, "Nothing was found, or nothing ever chosen.");
        var result = $"{Stress.RandomQueries} queries, {selections} with a selection: all as counted by hand, seed {TestSeed.Value}";
        _output.WriteLine(result);
        Stress.Report(what, result);
    }

    /// <summary>
    /// What is best is for the engine to say; but it is among what matches, fills the page, and stands in the order of its scores, what is preferred
    /// before all others.
    /// </summary>
    private static void CheckRelevance(SearchRequest request, SearchResults found, NaiveSnapshot naive)
    {
        var matching = Everything(naive, request.Query, request.Filters).Ids().ToHashSet(StringComparer.Ordinal);
        Assert.Subset(matching, found.Ids().ToHashSet(StringComparer.Ordinal));
        Assert.Distinct(found.Ids());
        Assert.Equal(Math.Clamp(matching.Count - request.Offset, 0, request.Limit), found.Hits.Length);
        var first = request.First is { } preferred ? Everything(naive, preferred).Ids().ToHashSet(StringComparer.Ordinal) : matching;
        var places = found.Hits.Select(hit => (IsFirst: first.Contains(hit.Id()), hit.Score)).ToList();
        Assert.Equal(places.OrderByDescending(place => place.IsFirst).ThenByDescending(place => place.Score), places);
    }

    private static SearchResults Everything(NaiveSnapshot naive, QueryNode query, Filters? filters = null) => naive.Search(
        new SearchRequest { Query = query, Filters = filters ?? Filters.None, Limit = int.MaxValue, Facets = FacetRequest.None },
        CancellationToken.None);

    private SearchRequest Request() => new()
    {
        Query = Node(3),
        First = _random.Next(3) == 0 ? Node(1) : null,
        Filters = new Filters
        {
            Type = _random.Next(6) == 0 ? (HitType)_random.Next(2) : null,
            Authors = Some($"writer {_random.Next(12)}", $"@writer {_random.Next(12)}", $"@Keeper{_random.Next(9)}", $"keeper{_random.Next(9)}",
                "nobody"),
            Sources = Some($"OUTLET {_random.Next(5)}"),
            Hashtags = Some($"#Tag{_random.Next(7)}", "kelpweek"),
            Days = _random.Next(4) == 0 ? Days() : default,
        },
        Sort = (SortOrder)_random.Next(4),
        Limit = _random.Next(1, 15),
        Offset = _random.Next(3) == 0 ? _random.Next(20) : 0,
        Facets = new FacetRequest
        {
            Names = [.. Enum.GetValues<FacetName>()],
            Limit = _random.Next(3) == 0 ? 1_000 : _random.Next(1, 20),
            Interval = (DateInterval)_random.Next(4),
        },
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
        11 => _random.Next(4) switch
        {
            0 => new QueryNode.HasLink(),
            1 => new QueryNode.OfType((HitType)_random.Next(2)),
            2 => new QueryNode.Nothing(),
            _ => new QueryNode.From($"keeper{_random.Next(9)}"),
        },
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

    private FieldScope Scope() => (FieldScope)Math.Max(0, _random.Next(8) - 4);

    private DayRange Days() => new(
        _random.Next(3) == 0 ? null : new DateOnly(_random.Next(2010, 2022), 1, 1),
        _random.Next(3) == 0 ? null : new DateOnly(_random.Next(2010, 2022), 6, 1));

    private ImmutableArray<string> Some(params string[] values) => _random.Next(5) == 0 ? [.. values.Where(_ => _random.Next(2) == 0)] : [];

    private string Pick() => _words[_random.Next(_words.Length)];

    private static string Text(SearchRequest request) =>
        $"{JsonSerializer.Serialize<object>(request.Query)} {request.Query} {JsonSerializer.Serialize(request.Filters)}";
}
