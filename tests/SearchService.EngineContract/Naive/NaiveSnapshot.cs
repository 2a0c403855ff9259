using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Highlighting;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.EngineContract.Naive;

/// <summary>Answers by looking at every document: totals, facets and every order but that of relevance.</summary>
/// <remarks>
/// It gives no scores, no passages and no copies, and is for one thread. Ordered by relevance, hits that match <see cref="SearchRequest.First"/> come
/// first, then the newest.
/// </remarks>
internal sealed class NaiveSnapshot : ISnapshot
{
    private readonly Dictionary<string, Article> _articles;
    private readonly NaiveTweets _tweets;
    private readonly ImmutableArray<NaiveDocument> _documents;
    private readonly NaiveEvaluator _evaluator;
    private readonly AccountNames _accounts = new();

    public NaiveSnapshot(ImmutableArray<(Article Article, long Position)> articles)
    {
        _articles = articles.ToDictionary(entry => entry.Article.Id, entry => entry.Article, StringComparer.Ordinal);
        _tweets = new NaiveTweets(articles);
        Position = articles.Select(entry => entry.Position).DefaultIfEmpty().Max();
        _documents =
        [
            .. articles.Select(entry => new NaiveDocument(IndexDocuments.Of(entry.Article), TweetGrouping.CountIn(entry.Article))),
            .. _tweets.All.Select(tweet => new NaiveDocument(IndexDocuments.Of(tweet.Tweet), tweet.QuotedIn.Length)),
        ];
        _evaluator = new NaiveEvaluator(_documents);
        foreach (var tweet in _tweets.All)
        {
            _accounts.Add(tweet.Tweet);
        }
    }

    public string Generation => "naive";

    public long Position { get; }

    public int ArticleCount => _articles.Count;

    public int TweetCount => _tweets.All.Count;

    public ValueTask<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellation) => new(Search(request));

    public ValueTask<ImmutableArray<SearchResults>> SearchManyAsync(ImmutableArray<SearchRequest> requests, CancellationToken cancellation) =>
        new([.. requests.Select(Search)]);

    public ValueTask<int> CountAsync(QueryNode query, Filters filters, CancellationToken cancellation) =>
        new(Search(new SearchRequest { Query = query, Filters = filters, Limit = 0, Facets = FacetRequest.None }).TotalHits);

    public ValueTask<ImmutableArray<int>> DocumentsWithAsync(ImmutableArray<FieldStem> stems, CancellationToken cancellation) =>
        new([.. stems.Select(stem => _documents.Count(document => document.In(stem.Field) is { } words && words.HoldsStem(stem.Stem)))]);

    public ValueTask<Article?> FindArticleAsync(string id, CancellationToken cancellation) => new(_articles.GetValueOrDefault(id));

    public ValueTask<QuotedTweet?> FindTweetAsync(string id, CancellationToken cancellation) => new(_tweets.Find(id));

    public ValueTask<ArticleCopies> CopiesOfAsync(string articleId, CancellationToken cancellation) =>
        throw new NotSupportedException("Copies are not looked for.");

    public ValueTask<ImmutableArray<string>> TweetIdsOfAsync(ImmutableArray<Tweet> quoted, CancellationToken cancellation) =>
        new([.. quoted.Select(_tweets.IdOf)]);

    public void Dispose()
    {
        // Nothing is held.
    }

    private SearchResults Search(SearchRequest request)
    {
        if (request.Collapse != Collapse.None)
        {
            throw new NotSupportedException("Copies are not looked for.");
        }

        var matching = _documents.Where(document => _evaluator.Matches(request.Query, document)).ToList();
        var order = new SortKeyOrder(request.Sort);
        var hits = matching.Where(document => document.Passes(request.Filters))
            .Select(document => (Document: document, Key: KeyOf(document, request)))
            .OrderBy(hit => hit.Key, order)
            .ToList();
        var eligible = hits.Where(hit => request.After is null || order.Compare(hit.Key, request.After) > 0).Skip(request.Offset).ToList();
        var page = eligible.Take(request.Limit).ToList();
        var (days, note) = request.Facets.Names.Contains(FacetName.Date)
            ? DaysOf(hits.Select(hit => hit.Document), request.Facets.Interval)
            : (null, null);
        return new SearchResults
        {
            TotalHits = hits.Count,
            Hits = [.. page.Select(hit => HitOf(hit.Document))],
            Last = page.Count > 0 && page.Count < eligible.Count ? page[^1].Key : null,
            ValueFacets = [.. request.Facets.Names.Where(name => name != FacetName.Date).Select(name =>
                ValuesOf(name, matching.Where(document => document.Passes(request.Filters, but: name)), request))],
            DateFacet = days,
            Notes = note is null ? [] : [note],
        };
    }

    private static (DateFacet Facet, Note? Note) DaysOf(IEnumerable<NaiveDocument> documents, DateInterval interval)
    {
        var days = new DateHistogram();
        foreach (var document in documents)
        {
            days.Add(document.Document.Day);
        }

        return days.Build(interval);
    }

    private ValueFacet ValuesOf(FacetName name, IEnumerable<NaiveDocument> documents, SearchRequest request)
    {
        var facet = new ValueFacetBuilder(name);
        foreach (var values in documents.Select(document => document.ValuesIn(name)))
        {
            facet.AddMissing(values.IsEmpty ? 1 : 0);
            foreach (var value in values)
            {
                facet.Add(value);
            }
        }

        return facet.Build(request.Facets, ChosenValues.In(name, request.Filters), _accounts.LabelOf);
    }

    private SortKey KeyOf(NaiveDocument document, SearchRequest request) => new(
        First: request is { First: { } first, Sort: SortOrder.Relevance } && _evaluator.Matches(first, document),
        Score: 0,
        document.Document.Day,
        document.Quotes,
        document.Document.Id,
        document.Document.Type);

    private Hit HitOf(NaiveDocument document) => document.Document switch
    {
        ArticleDocument article => new ArticleHit(article.Article)
        {
            Score = 0,
            Snippets = [],
            // Completions show the title of whatever matches in it.
            Title = new Snippet(article.Article.Title, 0, [], false, false),
            TweetCount = document.Quotes,
            Copies = ArticleCopies.None,
        },
        _ => new TweetHit(_tweets.Find(document.Document.Id)!) { Score = 0, Snippets = [] },
    };
}
