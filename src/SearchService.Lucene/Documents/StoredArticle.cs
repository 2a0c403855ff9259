using SearchService.Articles;

namespace SearchService.Lucene.Documents;

/// <summary>An article as the index keeps it.</summary>
/// <param name="Article">What is shown.</param>
/// <param name="Position">Its place in the log.</param>
internal sealed record StoredArticle(Article Article, long Position)
{
    /// <summary>Its quotations by the tweet's id: the first of each tweet.</summary>
    public Dictionary<string, TweetQuotation> Quotations() => Article.Quotations
        .DistinctBy(quotation => quotation.Tweet.Id, StringComparer.Ordinal)
        .ToDictionary(
            quotation => quotation.Tweet.Id,
            quotation => new TweetQuotation(Article.Id, Article.Published?.Day, Position, quotation.Tweet),
            StringComparer.Ordinal);
}
