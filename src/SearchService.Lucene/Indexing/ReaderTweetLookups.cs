using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Indexing;

/// <summary>What a reader shows of tweets: the articles that show a variant are the postings of its key.</summary>
/// <param name="reader">The reader; the caller keeps it open.</param>
internal sealed class ReaderTweetLookups(IndexReader reader) : ITweetLookups
{
    private readonly StoredDocuments _stored = new(reader);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TweetQuotation> QuotationsOf(string articleId) => _stored.FindArticle(articleId)?.Quotations() ?? [];

    /// <inheritdoc/>
    public IEnumerable<StoredTweet> TweetsWith(string candidateKey) => _stored.TweetsWith(candidateKey);

    /// <inheritdoc/>
    public IEnumerable<string> ArticlesShowing(string variantKey)
    {
        var id = new BytesRef();
        foreach (var leaf in Showing(variantKey).GroupBy(found => found.Leaf))
        {
            var ids = leaf.Key.AtomicReader.GetBinaryDocValues(IndexFields.Id);
            foreach (var (_, document) in leaf)
            {
                ids.Get(document, id);
                yield return id.Utf8ToString();
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<TweetQuotation> QuotationsShowing(string variantKey) =>
        Showing(variantKey).Select(found => _stored.Article(found.Leaf.DocBase + found.Document).Quotations()[variantKey]);

    private IEnumerable<(AtomicReaderContext Leaf, int Document)> Showing(string variantKey)
    {
        var term = new Term(IndexFields.Quotes, variantKey);
        foreach (var leaf in reader.Leaves)
        {
            var postings = leaf.AtomicReader.GetTermDocsEnum(term);
            while (postings is not null && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return (leaf, postings.DocID);
            }
        }
    }
}
