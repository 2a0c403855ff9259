using Lucene.Net.Search;
using SearchService.Lucene.Collectors;

namespace SearchService.Lucene.Scoring;

/// <summary>Hands the documents of a scorer to our collector by the block, and to any other one by one.</summary>
/// <param name="scorer">Before its first document; an <see cref="IBlocks"/> too where our collector asks for all documents.</param>
internal sealed class BlockScorer(Scorer scorer) : BulkScorer
{
    private const int BlockSize = 256;

    /// <inheritdoc/>
    public override bool Score(ICollector collector, int max)
    {
        if (collector is HitCollector { TakesScores: true } hits && max == DocIdSetIterator.NO_MORE_DOCS)
        {
            if (hits.MaySkip && ((IBlocks)scorer).FindBounds())
            {
                SkippingScorer.Score([(IBlocks)scorer], hits);
            }
            else
            {
                Score((IBlocks)scorer, hits);
            }

            return false;
        }

        collector.SetScorer(scorer);
        var document = scorer.DocID;
        for (document = document < 0 ? scorer.NextDoc() : document; document < max; document = scorer.NextDoc())
        {
            collector.Collect(document);
        }

        return document != DocIdSetIterator.NO_MORE_DOCS;
    }

    private static void Score(IBlocks blocks, HitCollector hits)
    {
        Span<int> documents = stackalloc int[BlockSize];
        Span<float> scores = stackalloc float[BlockSize];
        int count;
        do
        {
            count = blocks.Fill(documents, scores);
            hits.Collect(documents[..count], scores[..count]);
        }
        while (count == BlockSize);
    }
}

/// <summary>A scorer that hands over many documents at once.</summary>
internal interface IBlocks
{
    /// <summary>Goes on to the next documents.</summary>
    /// <param name="documents">Where their numbers go, ascending.</param>
    /// <param name="scores">Where their scores go; as long.</param>
    /// <returns>How many there are; fewer than asked for at the end, and only there.</returns>
    int Fill(Span<int> documents, Span<float> scores);

    /// <summary>No score of documents in a window is above this.</summary>
    /// <param name="start">The first document of the window, which is <see cref="ScoreBounds.Width"/> wide.</param>
    float BoundFrom(int start);

    /// <summary>Makes <see cref="BoundFrom"/> as low as it gets. Costs as much as a search the first time.</summary>
    /// <returns>True where the bounds differ from window to window.</returns>
    bool FindBounds();

    /// <summary>Adds the scores of the documents before the end of a window, and stands on the first one behind it.</summary>
    void AddTo(ScoreWindow window);
}
