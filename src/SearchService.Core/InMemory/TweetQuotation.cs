using SearchService.Articles;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>An article's quotation of a tweet, for the ledger.</summary>
/// <param name="Article">Who quotes.</param>
/// <param name="Position">The article's place in the log.</param>
/// <param name="Tweet">The tweet as the article shows it first.</param>
internal sealed record TweetQuotation(QuotingArticle Article, long Position, Tweet Tweet)
{
    /// <summary>Oldest first by the article's day, unknown days before all, then by place in the log: the last one decides how the tweet is shown.</summary>
    public static readonly IComparer<TweetQuotation> OldestFirst = Comparer<TweetQuotation>.Create((x, y) =>
        Nullable.Compare(x.Article.Published, y.Article.Published) is var day && day != 0 ? day
        : x.Position != y.Position ? x.Position.CompareTo(y.Position)
        : string.CompareOrdinal(x.Article.Id, y.Article.Id));
}
