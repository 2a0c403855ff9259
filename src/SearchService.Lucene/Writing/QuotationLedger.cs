using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.Documents;
using SearchService.Lucene.Reading;

namespace SearchService.Lucene.Writing;

/// <summary>
/// Which articles quote which tweets, as the writer sees it: what a reader shows, and over it what was written since. A change costs as much as
/// the article quotes, not as much as the tweet is quoted, except where the quotation that decides how a tweet is shown goes away.
/// </summary>
internal sealed class QuotationLedger
{
    private readonly IndexReader _reader;
    private readonly StoredDocuments _stored;
    private readonly Dictionary<string, Dictionary<string, TweetQuotation>> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredTweet?> _tweets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Begins with what a reader shows; the caller keeps the reader open.</summary>
    public QuotationLedger(IndexReader reader)
    {
        _reader = reader;
        _stored = new StoredDocuments(reader);
    }

    /// <summary>Articles written since the reader was opened.</summary>
    public int Size => _articles.Count;

    /// <summary>True where tweets changed that <see cref="TakeChanged"/> has not given out.</summary>
    public bool HasChanges => _changed.Count > 0;

    /// <summary>Notes that an article now quotes these tweets and no others.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="quotations">By the tweet's id; empty where the article is gone.</param>
    public void Replace(string articleId, Dictionary<string, TweetQuotation> quotations)
    {
        var before = QuotationsOf(articleId);
        _articles[articleId] = quotations;
        foreach (var (id, old) in before)
        {
            if (!quotations.ContainsKey(id))
            {
                Remove(id, old);
            }
        }

        foreach (var (id, quotation) in quotations)
        {
            if (before.TryGetValue(id, out var old))
            {
                Exchange(id, old, quotation);
            }
            else
            {
                Add(id, quotation);
            }
        }
    }

    /// <summary>The tweets that changed, as they are now: null for one that nobody quotes any more.</summary>
    public IReadOnlyList<(string Id, StoredTweet? Tweet)> TakeChanged()
    {
        (string, StoredTweet?)[] changed = [.. _changed.Order(StringComparer.Ordinal).Select(id => (id, _tweets[id]))];
        _changed.Clear();
        return changed;
    }

    private Dictionary<string, TweetQuotation> QuotationsOf(string articleId) =>
        _articles.TryGetValue(articleId, out var quotations) ? quotations : _stored.FindArticle(articleId)?.Quotations() ?? [];

    private StoredTweet? Find(string tweetId) => _tweets.TryGetValue(tweetId, out var tweet) ? tweet : _stored.FindTweet(tweetId);

    private void Add(string id, TweetQuotation quotation) =>
        Set(id, Find(id) is { } tweet ? new StoredTweet(Newer(quotation, tweet.Shown), tweet.QuoteCount + 1) : new StoredTweet(quotation, 1));

    private void Exchange(string id, TweetQuotation old, TweetQuotation quotation)
    {
        if (Find(id) is { } tweet)
        {
            Set(id, tweet with { Shown = IsBy(tweet.Shown, old) ? NewestOf(id) : Newer(quotation, tweet.Shown) });
        }
    }

    private void Remove(string id, TweetQuotation old)
    {
        if (Find(id) is not { } tweet)
        {
            return;
        }

        Set(id, tweet.QuoteCount == 1 ? null : new StoredTweet(IsBy(tweet.Shown, old) ? NewestOf(id) : tweet.Shown, tweet.QuoteCount - 1));
    }

    private void Set(string id, StoredTweet? tweet)
    {
        _tweets[id] = tweet;
        _changed.Add(id);
    }

    /// <summary>Looks through every article that quotes a tweet.</summary>
    private TweetQuotation NewestOf(string id)
    {
        TweetQuotation? newest = null;
        foreach (var quotations in _articles.Values)
        {
            Consider(quotations);
        }

        foreach (var leaf in _reader.Leaves)
        {
            var postings = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.Quotes, id));
            while (postings is not null && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var stored = _stored.Article(leaf.DocBase + postings.DocID);
                if (!_articles.ContainsKey(stored.Article.Id))
                {
                    Consider(stored.Quotations());
                }
            }
        }

        return newest ?? throw new InvalidOperationException($"The index lost the articles that quote {id}.");

        void Consider(Dictionary<string, TweetQuotation> quotations)
        {
            if (quotations.TryGetValue(id, out var quotation))
            {
                newest = newest is null ? quotation : Newer(quotation, newest);
            }
        }
    }

    private static TweetQuotation Newer(TweetQuotation one, TweetQuotation other) => one.IsNewerThan(other) ? one : other;

    private static bool IsBy(TweetQuotation one, TweetQuotation other) => string.Equals(one.ArticleId, other.ArticleId, StringComparison.Ordinal);
}
