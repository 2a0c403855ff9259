using Lucene.Net.Search;
using SearchService.Lucene.Collectors;

namespace SearchService.Lucene.Scoring;

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
