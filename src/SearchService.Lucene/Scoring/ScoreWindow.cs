using System.Numerics;
using Lucene.Net.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>Sums of scores for a range of documents, into which one scorer after the other adds its own.</summary>
internal sealed class ScoreWindow
{
    /// <summary>How many documents wide.</summary>
    public const int Size = 2_048;

    private const int Bits = 64;

    private readonly double[] _sums = new double[Size];
    private readonly ulong[] _seen = new ulong[Size / Bits];

    /// <summary>The first document inside.</summary>
    public int Start { get; private set; }

    /// <summary>The first document behind.</summary>
    public int End { get; private set; }

    /// <summary>Moves on; what was in the window was drained.</summary>
    /// <param name="start">The first document inside.</param>
    /// <param name="width">How many documents wide, at most <see cref="Size"/>.</param>
    public void MoveTo(int start, int width)
    {
        Start = start;
        End = start + width;
    }

    /// <summary>Adds the score of a document inside.</summary>
    public void Add(int document, float score)
    {
        var i = document - Start;
        // In doubles the order of a few scores does not show in the sum.
        _sums[i] += score;
        _seen[i / Bits] |= 1ul << i;
    }

    /// <summary>Adds to the sums of documents that are in already, from another scorer, as long as they can reach a score.</summary>
    /// <param name="scorer">Whose scores are added.</param>
    /// <param name="scoreToBeat">Documents that can't reach it are taken out.</param>
    /// <param name="bound">What this scorer and those to come can add at most.</param>
    public void AddToSeen(Scorer scorer, float scoreToBeat, double bound)
    {
        for (var word = 0; word < _seen.Length; word++)
        {
            for (var seen = _seen[word]; seen != 0; seen &= seen - 1)
            {
                var i = (word * Bits) + BitOperations.TrailingZeroCount(seen);
                if ((float)(_sums[i] + bound) < scoreToBeat)
                {
                    _sums[i] = 0;
                    _seen[word] &= ~(1ul << i);
                    continue;
                }

                var document = Start + i;
                if ((scorer.DocID < document ? scorer.Advance(document) : scorer.DocID) == document)
                {
                    _sums[i] += scorer.GetScore();
                }
            }
        }
    }

    /// <summary>Takes all documents out, ascending.</summary>
    /// <param name="documents">Where their numbers go, room for <see cref="Size"/>.</param>
    /// <param name="scores">Where the sums go.</param>
    /// <returns>How many there are.</returns>
    public int Drain(Span<int> documents, Span<float> scores)
    {
        var count = 0;
        for (var word = 0; word < _seen.Length; word++)
        {
            for (var seen = _seen[word]; seen != 0; seen &= seen - 1)
            {
                var i = (word * Bits) + BitOperations.TrailingZeroCount(seen);
                documents[count] = Start + i;
                scores[count++] = (float)_sums[i];
                _sums[i] = 0;
            }

            _seen[word] = 0;
        }

        return count;
    }
}
