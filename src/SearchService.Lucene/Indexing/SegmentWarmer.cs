using Lucene.Net.Index;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Indexing;

/// <summary>Reads what searches and refreshes need of a merged segment before it takes the place of those that it is made of: the thread that merges waits for it, and nobody else.</summary>
/// <param name="columns">Keeps what is read.</param>
internal sealed class SegmentWarmer(DocValuesCache columns) : IndexWriter.IndexReaderWarmer
{
    /// <inheritdoc/>
    public override void Warm(AtomicReader reader)
    {
        columns.Of(reader);
        if (columns.FindsCopies)
        {
            CopiedArticles.FindIn(reader, columns);
        }
    }
}
