using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Queries;

/// <summary>Documents whose columns pass a test.</summary>
/// <param name="view">The index that is asked.</param>
/// <param name="passes">Gets the columns and the number of a document of their segment.</param>
internal sealed class DocValuesFilter(ReaderView view, Func<SegmentDocValues, int, bool> passes) : Filter
{
    /// <inheritdoc/>
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var columns = view.Segments[context.Ord];
        return new FieldCacheDocIdSet(context.AtomicReader.MaxDoc, acceptDocs, document => passes(columns, document));
    }
}
