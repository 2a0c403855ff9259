using Lucene.Net.Search;
using SearchService.Lucene.Collectors;

namespace SearchService.Lucene.Scoring;

/// <summary>Sums the scores of scorers window by window, and passes over what the collector says is of no interest: windows in which nothing can
/// score high enough, and in the others documents that only scorers with low scores match.</summary>
/// <remarks>Turtle and Flood 1995, "Query evaluation: strategies and optimizations" (MaxScore), in every window with its own bounds.</remarks>
internal static class SkippingScorer
{
    /// <summary>Hands over what may be of interest.</summary>
    /// <param name="scorers">Before their first documents.</param>
    /// <param name="hits">The collector.</param>
    public static void Score(IBlocks[] scorers, HitCollector hits)
    {
        foreach (var scorer in scorers)
        {
            scorer.FindBounds();
        }

        var window = new ScoreWindow();
        Span<int> documents = stackalloc int[ScoreBounds.Width];
        Span<float> scores = stackalloc float[ScoreBounds.Width];
        var bounds = new float[scorers.Length];
        for (var next = Next(scorers, 0); next < hits.SegmentSize; next = Next(scorers, window.End))
        {
            window.MoveTo(next & ~(ScoreBounds.Width - 1), ScoreBounds.Width);
            for (var i = 0; i < scorers.Length; i++)
            {
                bounds[i] = scorers[i].BoundFrom(window.Start);
            }

            Array.Sort(bounds, scorers);
            var needed = FirstNeeded(bounds, hits.ScoreToBeat);
            if (needed > 0)
            {
                hits.Skip();
            }

            if (needed == scorers.Length)
            {
                continue;
            }

            for (var i = scorers.Length - 1; i >= needed; i--)
            {
                scorers[i].AddTo(window);
            }

            for (var i = needed - 1; i >= 0; i--)
            {
                window.AddToSeen((Scorer)scorers[i], hits.ScoreToBeat, Sum(bounds.AsSpan(0, i + 1)));
            }

            var count = window.Drain(documents, scores);
            hits.Collect(documents[..count], scores[..count]);
        }
    }

    /// <summary>The scorers before it reach the score not even together, in ascending order of bounds.</summary>
    private static int FirstNeeded(ReadOnlySpan<float> bounds, float scoreToBeat)
    {
        var needed = 0;
        while (needed < bounds.Length && (float)Sum(bounds[..(needed + 1)]) < scoreToBeat)
        {
            needed++;
        }

        return needed;
    }

    private static double Sum(ReadOnlySpan<float> bounds)
    {
        var sum = 0d;
        foreach (var bound in bounds)
        {
            sum += bound;
        }

        return sum;
    }

    /// <summary>The first document from one on that any scorer stands on or behind; those that were passed over stay where they are until somebody
    /// needs them.</summary>
    private static int Next(ReadOnlySpan<IBlocks> scorers, int from)
    {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var scorer in scorers)
        {
            var at = ((Scorer)scorer).DocID;
            next = Math.Min(next, Math.Max(at, from));
        }

        return next;
    }
}
