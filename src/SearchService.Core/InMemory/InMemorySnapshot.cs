using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.InMemory;

/// <summary>Answers from one immutable state of the index.</summary>
internal sealed class InMemorySnapshot(string generation, IndexState index) : ISnapshot
{
    private const int DocumentsBetweenLooks = 4_096;

    private readonly Lazy<AccountNames> _accountNames = new(() => NamesIn(index));
    private readonly Lazy<CopiesInState> _copies = new(() => new CopiesInState(index));

    /// <inheritdoc/>
    public string Generation => generation;

    /// <inheritdoc/>
    public long Position => index.Position;

    /// <inheritdoc/>
    public int ArticleCount => index.LiveDocuments - index.Tweets.Count;

    /// <inheritdoc/>
    public int TweetCount => index.Tweets.Count;

    /// <summary>How many segments it reads.</summary>
    public int SegmentCount => index.Segments.Length;

    /// <summary>A rough estimate.</summary>
    public long SizeInBytes => index.Segments.Sum(view => view.Segment.SizeInBytes);

    /// <summary>Documents that could not be indexed, by position.</summary>
    public ImmutableArray<FailedDocument> SetAside => [.. index.SetAside.Values.OrderBy(document => document.Position)];

    /// <summary>True once a search has found, or <see cref="Warm"/> has, which articles are copies of each other.</summary>
    public bool IsWarm => _copies.IsValueCreated;

    /// <summary>As <see cref="IIndex.Warm"/>.</summary>
    public void Warm() => _ = (_accountNames.Value, _copies.Value);

    /// <inheritdoc/>
    public SearchResults Search(SearchRequest request, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(request.TimeIsUp, cancellation);
        var evaluator = new QueryEvaluator(index, either.Token);
        var isPartial = !TryFind(request, evaluator, out var matches, out var first, cancellation);
        var filters = new FilterMatcher(request.Filters);
        var facets = new FacetCounter(request.Facets, filters);
        var top = new TopHits(new SortKeyOrder(request.Sort), request.Offset + request.Limit, request.After);
        var collapse = new CopyCollapse<(int Number, float Score)>();
        var total = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            if (i % DocumentsBetweenLooks == DocumentsBetweenLooks - 1 && either.IsCancellationRequested)
            {
                cancellation.ThrowIfCancellationRequested();
                isPartial = true;
                break;
            }

            var number = matches.Documents[i];
            var stored = index[number];
            var outcome = filters.Outcome(stored.Document);
            if (request.Collapse == Collapse.Copies && stored.Document is ArticleDocument article && _copies.Value.GroupOf(number) is >= 0 and var group)
            {
                collapse.Add(group, CopiesInState.LeadOf(article.Article), outcome, (number, matches.Scores[i]));
            }
            else
            {
                Take(number, matches.Scores[i], stored, outcome);
            }
        }

        foreach (var ((number, score), outcome) in collapse.Taken())
        {
            Take(number, score, index[number], outcome);
        }

        var page = top.InOrder().Skip(request.Offset).ToList();
        var builder = new HitBuilder(request.Query, cancellation);
        var explanation = request.Explain && !isPartial ? new ScoreExplanation(new QueryEvaluator(index, cancellation)) : null;
        var (days, note) = facets.Days();
        ImmutableArray<Hit> hits = [.. page.Select(hit => HitOf(hit.Document, hit.Key.Score, builder) with { Explanation = request.TimeIsUp.IsCancellationRequested ? null : explanation?.Of(request.Query, hit.Document) })];
        isPartial |= request.Explain && request.TimeIsUp.IsCancellationRequested;
        return new SearchResults
        {
            TotalHits = total,
            TotalIsLeast = isPartial,
            Hits = hits,
            IsPartial = isPartial,
            Last = !isPartial && page.Count > 0 && top.Eligible > request.Offset + page.Count ? page[^1].Key with { Quotes = Quotes(index[page[^1].Document]) } : null,
            ValueFacets = facets.Values(handle => _accountNames.Value.LabelOf(handle)),
            DateFacet = days,
            Notes = note is null ? [] : [note],
        };

        void Take(int number, float score, StoredDocument stored, FilterOutcome outcome)
        {
            facets.Count(stored.Document, outcome);
            if (outcome.Passes)
            {
                total++;
                top.Offer(number, new SortKey(first.Contains(number), score, stored.Document.Day, request.Sort == SortOrder.Quotes ? Quotes(stored) : 0, stored.Document.Id, stored.Document.Type));
            }
        }
    }

    /// <inheritdoc/>
    public int Count(QueryNode query, Filters filters, CancellationToken cancellation)
    {
        var matcher = new FilterMatcher(filters);
        return new QueryEvaluator(index, cancellation).Evaluate(query).Documents.Count(number => matcher.Outcome(index[number].Document).Passes);
    }

    /// <inheritdoc/>
    public int DocumentsWith(TextField field, string stem) =>
        index.Segments.Sum(view => view.Segment.Fields.TryGetValue(field, out var words) ? words.Stems.Find(stem).Count : 0);

    /// <inheritdoc/>
    public Article? FindArticle(string id) => index.Find(HitType.Article, id) is { Document: { Document: ArticleDocument document } } ? document.Article : null;

    /// <inheritdoc/>
    public QuotedTweet? FindTweet(string id) => index.Tweets.Find(id);

    /// <inheritdoc/>
    public ArticleCopies CopiesOf(string articleId) =>
        index.NumberOf(HitType.Article, articleId) is { } number ? _copies.Value.Of(number, ArticleCopies.OnArticle) : ArticleCopies.None;

    /// <inheritdoc/>
    public string TweetIdOf(Tweet quoted) => index.Tweets.IdOf(quoted);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held: the state goes with its last reference.
    }

    /// <returns>False where the time was up before everything was found: then nothing is.</returns>
    private static bool TryFind(SearchRequest request, QueryEvaluator evaluator, out Matches matches, out Matches first, CancellationToken cancellation)
    {
        (matches, first) = (Matches.None, Matches.None);
        try
        {
            var found = evaluator.Evaluate(request.Query);
            first = request is { First: { } preferred, Sort: SortOrder.Relevance } ? evaluator.Evaluate(preferred) : Matches.None;
            matches = found;
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static AccountNames NamesIn(IndexState index)
    {
        var names = new AccountNames();
        foreach (var (_, stored) in index.Live())
        {
            if (stored.Document is TweetDocument document)
            {
                names.Add(document.Tweet);
            }
        }

        return names;
    }

    private int Quotes(StoredDocument stored) => stored.Document is TweetDocument ? index.Tweets.QuoteCount(stored.Document.Id) : stored.DistinctTweets;

    private Hit HitOf(int number, float score, HitBuilder hits) => index[number].Document switch
    {
        ArticleDocument document => hits.Of(document.Article, index[number].DistinctTweets, _copies.Value.Of(number, ArticleCopies.OnHit), score),
        TweetDocument document => hits.Of(index.Tweets.Find(document.Id)!, score),
        var other => throw new InvalidOperationException($"{other.Id} is neither article nor tweet."),
    };
}
