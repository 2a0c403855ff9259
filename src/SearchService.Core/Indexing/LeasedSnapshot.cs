using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.Indexing;

/// <summary>A snapshot that keeps its generation from being removed until it is disposed.</summary>
internal sealed class LeasedSnapshot(ISnapshot inner, Action leave) : ISnapshot
{
    private int _disposed;

    public string Generation => inner.Generation;

    public long Position => inner.Position;

    public int ArticleCount => inner.ArticleCount;

    public int TweetCount => inner.TweetCount;

    public SearchResults Search(SearchRequest request, CancellationToken cancellation) => inner.Search(request, cancellation);

    public int Count(QueryNode query, Filters filters, CancellationToken cancellation) => inner.Count(query, filters, cancellation);

    public int DocumentsWith(TextField field, string stem) => inner.DocumentsWith(field, stem);

    public Article? FindArticle(string id) => inner.FindArticle(id);

    public QuotedTweet? FindTweet(string id) => inner.FindTweet(id);

    public ArticleCopies CopiesOf(string articleId) => inner.CopiesOf(articleId);

    public string TweetIdOf(Tweet quoted) => inner.TweetIdOf(quoted);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            try
            {
                inner.Dispose();
            }
            finally
            {
                leave();
            }
        }
    }
}
