using System.Collections.Concurrent;

namespace SearchService.Lucene.Scoring;

/// <summary>The highest score that each common word has among every few hundred documents of a segment, found once for a view by going through its
/// documents, so that later searches pass over documents that can't enter the page. Safe for use from many threads.</summary>
/// <remarks>What Lucene keeps in its postings from version 8 on. Ding and Suel 2011, "Faster Top-k Document Retrieval Using Block-Max
/// Indexes".</remarks>
internal sealed class ScoreBounds
{
    /// <summary>Documents that share a bound; a power of two.</summary>
    public const int Width = 512;

    /// <summary>Of a word with fewer documents in a segment nothing is worth passing over.</summary>
    public const int CommonFrom = 1_024;

    private const int MaxWords = 20_000;

    private readonly ConcurrentDictionary<(int Segment, string Word), float[]> _bounds = new();

    /// <summary>The bounds of a word by the number of the window.</summary>
    /// <param name="segment">Ordinal of the segment.</param>
    /// <param name="documents">Documents of the segment.</param>
    /// <param name="word">Tells words apart, with the fields that they are looked for in and their boosts.</param>
    /// <param name="scorer">Makes a scorer of the word.</param>
    public float[] Of(int segment, int documents, string word, Func<WordScorer> scorer)
    {
        if (_bounds.TryGetValue((segment, word), out var known))
        {
            return known;
        }

        var made = scorer();
        var bounds = new float[(documents + Width - 1) / Width];
        Span<int> numbers = stackalloc int[Width];
        Span<float> scores = stackalloc float[Width];
        int count;
        do
        {
            count = made.Fill(numbers, scores);
            for (var i = 0; i < count; i++)
            {
                ref var bound = ref bounds[numbers[i] / Width];
                bound = Math.Max(bound, scores[i]);
            }
        }
        while (count == Width);

        if (_bounds.Count < MaxWords)
        {
            _bounds.TryAdd((segment, word), bounds);
        }

        return bounds;
    }
}
