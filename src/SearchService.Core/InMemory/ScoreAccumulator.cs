using System.Numerics;

namespace SearchService.InMemory;

/// <summary>Brings together the scores that several lists have for the same documents. Used again and again within one search.</summary>
/// <param name="documents">Document numbers go up to this.</param>
internal sealed class ScoreAccumulator(int documents)
{
    private const int WordBits = 64;

    private readonly float[] _sum = new float[documents];
    private readonly float[] _best = new float[documents];
    private readonly ulong[] _seen = new ulong[(documents + WordBits - 1) / WordBits];
    private int _count;

    /// <summary>Adds a score, 0 or more, to a document.</summary>
    public void Add(int document, float score)
    {
        ref var word = ref _seen[document / WordBits];
        var bit = 1UL << (document % WordBits);
        _count += (word & bit) == 0 ? 1 : 0;
        word |= bit;
        _sum[document] += score;
        _best[document] = Math.Max(_best[document], score);
    }

    /// <summary>What was added since the last call, and starts anew.</summary>
    /// <param name="score">Makes a document's score of its best one and of the sum of all.</param>
    public Matches Take(Func<float, float, float> score)
    {
        var matches = new Matches(new int[_count], new float[_count]);
        var i = 0;
        for (var word = 0; word < _seen.Length && i < _count; word++)
        {
            for (; _seen[word] != 0; _seen[word] &= _seen[word] - 1)
            {
                var document = (word * WordBits) + BitOperations.TrailingZeroCount(_seen[word]);
                matches.Documents[i] = document;
                matches.Scores[i++] = score(_best[document], _sum[document]);
                _best[document] = _sum[document] = 0;
            }
        }

        _count = 0;
        return matches;
    }
}
