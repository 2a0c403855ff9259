using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Lucene.Collectors;

namespace SearchService.Lucene.Scoring;

/// <summary>A disjunction whose scores are summed window by window where our collector asks, and otherwise what it is in Lucene. Has optional clauses
/// only.</summary>
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

/// <summary>Sums the scores of several scorers, window by window.</summary>
/// <param name="scorers">Scorers of our own, before their first documents.</param>
/// <param name="inOrder">Makes a scorer that goes from document to document, for other collectors.</param>
internal sealed class WindowScorer(IBlocks[] scorers, Func<Scorer> inOrder) : BulkScorer
{
    private BlockScorer? _inOrder;

    /// <inheritdoc/>
    public override bool Score(ICollector collector, int max)
    {
        if (collector is not HitCollector { TakesScores: true } hits || max != DocIdSetIterator.NO_MORE_DOCS)
        {
            return (_inOrder ??= new BlockScorer(inOrder())).Score(collector, max);
        }

        if (hits.MaySkip)
        {
            SkippingScorer.Score(scorers, hits);
            return false;
        }

        var window = new ScoreWindow();
        var documents = new int[ScoreWindow.Size];
        var scores = new float[ScoreWindow.Size];
        for (var next = 0; next != DocIdSetIterator.NO_MORE_DOCS;)
        {
            window.MoveTo(next & ~(ScoreWindow.Size - 1), ScoreWindow.Size);
            next = DocIdSetIterator.NO_MORE_DOCS;
            foreach (var scorer in scorers)
            {
                scorer.AddTo(window);
                next = Math.Min(next, ((Scorer)scorer).DocID);
            }

            var count = window.Drain(documents, scores);
            hits.Collect(documents.AsSpan(0, count), scores.AsSpan(0, count));
        }

        return false;
    }
}
