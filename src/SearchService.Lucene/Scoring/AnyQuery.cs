using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Lucene.Scoring;

/// <summary>A disjunction whose scores are summed window by window where our collector asks, and otherwise what it is in Lucene. Has optional clauses only.</summary>
internal sealed class AnyQuery() : BooleanQuery(disableCoord: true)
{
    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new AnyWeight(this, searcher);

    private sealed class AnyWeight(AnyQuery query, IndexSearcher searcher) : BooleanWeight(query, searcher, disableCoord: true)
    {
        public override BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits acceptDocs)
        {
            var scorers = new List<IBlocks>(m_weights.Count);
            foreach (var weight in m_weights)
            {
                var scorer = weight.GetScorer(context, acceptDocs);
                if (scorer is IBlocks blocks)
                {
                    scorers.Add(blocks);
                }
                else if (scorer is not null)
                {
                    return base.GetBulkScorer(context, scoreDocsInOrder, acceptDocs);
                }
            }

            return scorers.Count switch
            {
                0 => null,
                1 => new BlockScorer((Scorer)scorers[0]),
                _ => new WindowScorer([.. scorers], () => GetScorer(context, acceptDocs)),
            };
        }
    }
}
