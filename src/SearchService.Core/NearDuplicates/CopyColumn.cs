using System.Numerics;
using System.Runtime.CompilerServices;

namespace SearchService.NearDuplicates;

/// <summary>What finds copies among the documents of one immutable segment: candidate keys in order, and which documents have the same sketch.
/// Deletions are not in it. Safe for use from many threads.</summary>
public sealed class CopyColumn
{
    /// <summary>Of a key that more pairs than this have in common not every pair is looked at, but each document with a few that stand for the
    /// others: copies of a story are copies of its copies.</summary>
    private const long MostPairs = 65_536;

    private const int StandingForAll = 32;

    private const int BitsPerKey = 16;

    /// <summary>Key in the upper half, document in the lower, ascending.</summary>
    private readonly ulong[] _entries;

    /// <summary>A set of bits for every key's hash, so that most keys of other segments are passed over at the cost of one look.</summary>
    private readonly ulong[] _filter;

    private readonly Dictionary<int, List<int>> _same = [];
    private readonly ConditionalWeakTable<CopyColumn, (int, int)[]> _pairs = [];

    /// <summary>Reads a segment.</summary>
    /// <param name="documents">How many documents it has, deleted ones included.</param>
    /// <param name="sketchOf">The sketch of a document; null where it has none.</param>
    public CopyColumn(int documents, Func<int, MinHashSketch?> sketchOf)
    {
        ArgumentNullException.ThrowIfNull(sketchOf);
        var entries = new List<ulong>();
        var firsts = new Dictionary<ulong, List<(int Document, MinHashSketch Sketch)>>();
        for (var document = 0; document < documents; document++)
        {
            if (sketchOf(document) is not { } sketch || sketch.CandidateKeys.IsEmpty || IsRepetition(document, sketch, firsts))
            {
                continue;
            }

            foreach (var key in sketch.CandidateKeys)
            {
                entries.Add(((ulong)key << 32) | (uint)document);
            }
        }

        entries.Sort();
        _entries = [.. entries];
        _filter = new ulong[Math.Max(1, BitOperations.RoundUpToPowerOf2((uint)(_entries.Length * BitsPerKey / 64)))];
        foreach (var entry in _entries)
        {
            var bit = BitOf(entry >> 32);
            _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>Documents that have the sketch of another one before them, by that one.</summary>
    public IReadOnlyDictionary<int, List<int>> Same => _same;

    /// <summary>A document and those with its sketch.</summary>
    public IEnumerable<int> WithSame(int document) => _same.TryGetValue(document, out var others) ? others.Prepend(document) : [document];

    /// <summary>Pairs of a document of this segment and one of another (or of this one) that are copies; of documents with the same sketch only the
    /// first. Found once and kept as long as both segments.</summary>
    /// <param name="other">The other segment.</param>
    /// <param name="sketchOf">The sketch of a document of this one.</param>
    /// <param name="otherSketchOf">The sketch of a document of the other.</param>
    public IReadOnlyList<(int Mine, int Other)> PairsWith(CopyColumn other, Func<int, MinHashSketch?> sketchOf,
        Func<int, MinHashSketch?> otherSketchOf) =>
        _pairs.GetValue(other, _ => Find(other, sketchOf, otherSketchOf));

    private (int, int)[] Find(CopyColumn other, Func<int, MinHashSketch?> sketchOf, Func<int, MinHashSketch?> otherSketchOf)
    {
        if (_entries.Length > other._entries.Length)
        {
            return [.. other.Find(this, otherSketchOf, sketchOf).Select(pair => (pair.Item2, pair.Item1))];
        }

        var seen = new HashSet<(int, int)>();
        var pairs = new List<(int, int)>();
        for (var start = 0; start < _entries.Length;)
        {
            var key = _entries[start] >> 32;
            var end = EndOf(start);
            if (other.MayHave(key) && other.FirstOf(key) is var first && first < other._entries.Length && other._entries[first] >> 32 == key)
            {
                var mine = _entries.AsSpan(start, end - start);
                var others = other._entries.AsSpan(first, other.EndOf(first) - first);
                if ((long)mine.Length * others.Length <= MostPairs)
                {
                    Compare(mine, others);
                }
                else
                {
                    Compare(mine[..Math.Min(StandingForAll, mine.Length)], others);
                    Compare(mine, others[..Math.Min(StandingForAll, others.Length)]);
                }
            }

            start = end;
        }

        return [.. pairs];

        void Compare(ReadOnlySpan<ulong> mine, ReadOnlySpan<ulong> others)
        {
            foreach (var one in mine)
            {
                foreach (var two in others)
                {
                    var (document, otherDocument) = ((int)(uint)one, (int)(uint)two);
                    if ((!ReferenceEquals(this, other) || document < otherDocument) && seen.Add((document, otherDocument))
                        && sketchOf(document)!.IsCopyOf(otherSketchOf(otherDocument)!))
                    {
                        pairs.Add((document, otherDocument));
                    }
                }
            }
        }
    }

    private bool IsRepetition(int document, MinHashSketch sketch, Dictionary<ulong, List<(int Document, MinHashSketch Sketch)>> firsts)
    {
        var hash = ((ulong)sketch.Smallest[0] << 32) ^ sketch.Smallest[^1] ^ (ulong)sketch.Shingles;
        foreach (var number in sketch.Numbers.Smallest)
        {
            hash = BitOperations.RotateLeft(hash, 7) ^ number;
        }

        if (!firsts.TryGetValue(hash, out var alike))
        {
            firsts.Add(hash, alike = []);
        }

        foreach (var (first, other) in alike)
        {
            if (other.IsSameAs(sketch))
            {
                if (!_same.TryGetValue(first, out var same))
                {
                    _same.Add(first, same = []);
                }

                same.Add(document);
                return true;
            }
        }

        alike.Add((document, sketch));
        return false;
    }

    private int EndOf(int start)
    {
        var key = _entries[start] >> 32;
        var end = start + 1;
        while (end < _entries.Length && _entries[end] >> 32 == key)
        {
            end++;
        }

        return end;
    }

    private int FirstOf(ulong key)
    {
        var at = Array.BinarySearch(_entries, key << 32);
        return at >= 0 ? at : ~at;
    }

    private bool MayHave(ulong key)
    {
        var bit = BitOf(key);
        return (_filter[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    private ulong BitOf(ulong key) => key * 0x9e3779b97f4a7c15 >> (64 - BitOperations.Log2((ulong)_filter.Length * 64));
}
