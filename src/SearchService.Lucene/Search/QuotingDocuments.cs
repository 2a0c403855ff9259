using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Lucene.Indexing;

namespace SearchService.Lucene.Search;

/// <summary>The articles of a reader that show a variant of a tweet: the postings of its key.</summary>
internal sealed class QuotingDocuments(IndexReader reader)
{
    /// <summary>Their documents.</summary>
    public IEnumerable<int> Of(string variantKey) => In(variantKey).Select(found => found.Leaf.DocBase + found.Document);

    /// <summary>Their ids.</summary>
    public IEnumerable<string> IdsOf(string variantKey)
    {
        var id = new BytesRef();
        foreach (var leaf in In(variantKey).GroupBy(found => found.Leaf))
        {
            var ids = leaf.Key.AtomicReader.GetBinaryDocValues(IndexFields.Id);
            foreach (var (_, document) in leaf)
            {
                ids.Get(document, id);
                yield return id.Utf8ToString();
            }
        }
    }

    private IEnumerable<(AtomicReaderContext Leaf, int Document)> In(string variantKey)
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
