using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchService.Lucene.Collectors;

/// <summary>The hits that come before all others.</summary>
internal sealed class AllTermsFirst(IndexSearcher searcher, Query query)
{
    private readonly Weight _weight = searcher.CreateNormalizedWeight(new ConstantScoreQuery(query));

    /// <summary>Those of one segment.</summary>
    public Segment In(AtomicReaderContext context) => new(_weight.GetScorer(context, context.AtomicReader.LiveDocs));

    /// <summary>Tells for documents in ascending order whether they are among them.</summary>
    internal sealed class Segment(Scorer? matches)
    {
        /// <summary>Tells whether a document, not before the last one asked for, is among them.</summary>
        public bool Matches(int document)
        {
            if (matches is null)
            {
                return false;
            }

            return (matches.DocID < document ? matches.Advance(document) : matches.DocID) == document;
        }
    }
}
