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
