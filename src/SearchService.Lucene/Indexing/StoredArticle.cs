using SearchService.Articles;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Lucene.Indexing;

/// <summary>An article as the index keeps it.</summary>
/// <param name="Article">What is shown.</param>
/// <param name="Position">Its place in the log.</param>
internal sealed record StoredArticle(Article Article, long Position)
{
    /// <summary>Its quotations by the key of the variant that they show: the first of each.</summary>
    public Dictionary<string, TweetQuotation> Quotations()
    {
        var quotations = new Dictionary<string, TweetQuotation>(Article.Quotations.Length, StringComparer.Ordinal);
        foreach (var quotation in Article.Quotations)
        {
            quotations.TryAdd(TweetVariant.KeyOf(quotation.Tweet), new TweetQuotation(Article.Id, Article.Published?.Day, Position, quotation.Tweet));
        }

        return quotations;
    }
}
