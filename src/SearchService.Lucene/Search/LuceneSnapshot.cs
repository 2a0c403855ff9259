using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Indexing;
using SearchService.Lucene.Collectors;
using SearchService.Lucene.Queries;
using SearchService.Lucene.Scoring;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.Lucene.Search;

/// <summary>A view as a snapshot: asks, counts and shows.</summary>
internal sealed class LuceneSnapshot : ISnapshot
{
    private readonly ReaderView _view;
    private readonly Action _left;
    private readonly IndexSearcher _searcher;
    private readonly StoredDocuments _stored;
    private int _disposed;

    /// <summary>Takes over the caller's reference to the view.</summary>
    /// <param name="generation">The generation that it belongs to.</param>
    /// <param name="view">What it shows.</param>
    /// <param name="left">Told once, when it is disposed.</param>
    public LuceneSnapshot(string generation, ReaderView view, Action left)
    {
        _left = left;
        Generation = generation;
        _view = view;
        _searcher = new IndexSearcher(view.Reader) { Similarity = new FieldLengthSimilarity(view.Words) };
        _stored = new StoredDocuments(view.Reader);
    }

    /// <inheritdoc/>
    public string Generation { get; }

    /// <inheritdoc/>
    public long Position => _view.Position;

    /// <inheritdoc/>
    public int ArticleCount => _view.ArticleCount;

    /// <inheritdoc/>
    public int TweetCount => _view.TweetCount;

    /// <inheritdoc/>
    public ValueTask<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellation) => new(Search(request, cancellation));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SearchResults>> SearchManyAsync(ImmutableArray<SearchRequest> requests, CancellationToken cancellation) =>
        new([.. requests.Select(request => Search(request, cancellation))]);

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(QueryNode query, Filters filters, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        cancellation.ThrowIfCancellationRequested();
        var collector = new HitCollector(_view, new FilterEvaluator(filters, _view.Tables), cancellation);
        using var terms = _view.LookUp();
        _searcher.Search(new QueryTranslator(_view, terms).Translate(query), collector);
        return new(collector.Total);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<int>> DocumentsWithAsync(ImmutableArray<FieldStem> stems, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        return new([.. stems.Select(stem => _view.Reader.DocFreq(new Term(stem.Field.Name, stem.Stem)))]);
    }

    /// <inheritdoc/>
    public ValueTask<Article?> FindArticleAsync(string id, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        return new(_stored.FindArticle(id)?.Article);
    }

    /// <inheritdoc/>
    public ValueTask<QuotedTweet?> FindTweetAsync(string id, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        if (_stored.FindTweet(id) is not { } tweet)
        {
            return new((QuotedTweet?)null);
        }

        using var terms = _view.LookUp();
        return new(Quoted(tweet, new QuotingArticles(_view, terms)));
    }

    /// <inheritdoc/>
    public ValueTask<ArticleCopies> CopiesOfAsync(string articleId, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        if (_stored.Find(HitType.Article, articleId) is not { } document)
        {
            return new(ArticleCopies.None);
        }

        var segment = ReaderUtil.SubIndex(document, _view.Reader.Leaves);
        return new(_view.Copies.Of(segment, document - _view.Reader.Leaves[segment].DocBase, ArticleCopies.OnArticle));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> TweetIdsOfAsync(ImmutableArray<Tweet> quoted, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        return new([.. quoted.Select(tweet => _stored.TweetIdOf(tweet) ?? tweet.Id)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            try
            {
                _view.Leave();
            }
            finally
            {
                _left();
            }
        }
    }

    private SearchResults Search(SearchRequest request, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        cancellation.ThrowIfCancellationRequested();
        using var terms = _view.LookUp();
        var translator = new QueryTranslator(_view, terms);
        var query = translator.Translate(request.Query);
        var order = new ScoredDocComparer(request.Sort, _view, request.After);
        var facets = new FacetCounts(request.Facets, _view.Tables, _view.Days);
        var top = new TopDocsQueue(request.Offset + request.Limit, order);
        var (total, isLeast, isPartial) = Collect(request, query, translator, facets, top, cancellation);
        var page = top.Best().Skip(request.Offset).ToArray();
        var date = facets.DateFacet();
        var builder = new HitBuilder(request.Query, cancellation);
        var quoting = new QuotingArticles(_view, terms);
        ImmutableArray<Hit> hits =
            [.. page.Select(place => Hit(place, builder, quoting, request.Explain && !request.TimeIsUp.IsCancellationRequested ? query : null))];
        isPartial |= request.Explain && request.TimeIsUp.IsCancellationRequested;
        return new SearchResults
        {
            TotalHits = total,
            TotalIsLeast = isLeast || isPartial,
            Hits = hits,
            IsPartial = isPartial,
            Last = !isPartial && page.Length > 0 && (isLeast || top.Offered > request.Offset + page.Length) ? order.KeyOf(page[^1]) : null,
            ValueFacets = facets.ValueFacets(request.Filters, request.Facets.Only is null ? _view.Accounts.Of : _view.Accounts.OfAny),
            DateFacet = date?.Facet,
            Notes = date?.Note is { } note ? [note] : [],
        };
    }

    /// <returns>How many hits there are, whether there may be more, and whether the time was up before all were looked at.</returns>
    private (int Total, bool IsLeast, bool IsPartial) Collect(SearchRequest request, Query query, QueryTranslator translator, FacetCounts facets,
        TopDocsQueue top, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(request.TimeIsUp, cancellation);
        var selection = new FilterEvaluator(request.Filters, _view.Tables);
        var firstTier = request.First is { } first && top.ByScore ? new AllTermsFirst(_searcher, translator.Translate(first)) : null;
        if (request.Collapse == Collapse.Copies)
        {
            var collapsing = new CollapsingCollector(_view, selection, facets, top, firstTier, either.Token);
            var isStopped = !TrySearch(query, collapsing, cancellation);
            collapsing.Finish();
            return (collapsing.Total, isStopped, isStopped);
        }

        var collector = new HitCollector(_view, selection, either.Token)
        {
            Top = top,
            Facets = facets,
            First = firstTier,
            CountedAtLeast = request.Totals == TotalsMode.AtLeast && request.After is null ? QueryLimits.CountedAtLeast : null,
        };
        var isPartial = !TrySearch(query, collector, cancellation);
        return (collector.Total, isPartial || collector.HasSkipped, isPartial);
    }

    /// <returns>False where the time was up before the end.</returns>
    private bool TrySearch(Query query, ICollector collector, CancellationToken cancellation)
    {
        try
        {
            _searcher.Search(query, collector);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private Hit Hit(ScoredDoc place, HitBuilder hits, QuotingArticles quoting, Query? explained)
    {
        var document = _view.Reader.Leaves[place.Segment].DocBase + place.Document;
        Hit hit = _view.Segments[place.Segment].TypeOf(place.Document) == HitType.Tweet
            ? hits.Of(Quoted(_stored.Tweet(document), quoting), place.Score)
            : hits.Of(_stored.Article(document).Article, _view.Segments[place.Segment].QuoteCountOf(place.Document),
                _view.Copies.Of(place.Segment, place.Document, ArticleCopies.OnHit), place.Score);
        return explained is null ? hit : hit with { Explanation = _searcher.Explain(explained, document).ToString() };
    }

    private static QuotedTweet Quoted(StoredTweet tweet, QuotingArticles quoting)
    {
        ImmutableArray<QuotedVariant> variants =
            [.. tweet.Variants.Select(variant => new QuotedVariant(variant.Newest.Tweet, quoting.Of(TweetVariant.KeyOf(variant.Newest.Tweet))))];
        return new QuotedTweet(tweet.Shown,
            variants.Length == 1 ? variants[0].QuotedIn : QuotedTweet.InOrder(variants.SelectMany(variant => variant.QuotedIn)), variants);
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed != 0, this);
}
