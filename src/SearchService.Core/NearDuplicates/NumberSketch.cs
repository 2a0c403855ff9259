using System.Collections.Immutable;
using SearchService.Articles.Text;

namespace SearchService.NearDuplicates;

/// <summary>The numbers of an article's own words: what changes from day to day in notices that are made of one template.</summary>
/// <param name="Smallest">The smallest hashes of the distinct ones, ascending, at most <see cref="Size"/>: all of them where there are no
/// more.</param>
public sealed record NumberSketch(ImmutableArray<uint> Smallest)
{
    /// <summary>Most hashes that are kept.</summary>
    public const int Size = 32;

    /// <summary>Fewer numbers than this say too little.</summary>
    public const int Fewest = 4;

    /// <summary>Share of the words in common that the numbers in common may fall behind.</summary>
    private const double LeastOfWords = 0.8;

    /// <summary>What an article without numbers has.</summary>
    public static readonly NumberSketch Empty = new([]);

    /// <summary>Reads the numbers of a text in time linear to it but for sorting. Points, commas and colons between digits do not count.</summary>
    /// <param name="text">An article's body.</param>
    /// <param name="parts">Its own words.</param>
    internal static NumberSketch Of(string text, ImmutableArray<TextRange> parts)
    {
        var numbers = new SortedSet<uint>();
        foreach (var part in parts)
        {
            for (var i = part.Start; i < part.End; i++)
            {
                if (char.IsAsciiDigit(text[i]))
                {
                    numbers.Add(HashOf(text, ref i, part.End));
                    if (numbers.Count > Size)
                    {
                        numbers.Remove(numbers.Max);
                    }
                }
            }
        }

        return numbers.Count == 0 ? Empty : new NumberSketch([.. numbers]);
    }

    /// <summary>Tells whether two articles with many words in common have clearly fewer numbers in common: cutting or adding paragraphs takes words
    /// and numbers alike.</summary>
    /// <param name="other">The numbers of the other.</param>
    /// <param name="words">Share of the shorter one's words that the other has: 0 to 1.</param>
    public bool DifferFrom(NumberSketch other, double words)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Math.Min(Smallest.Length, other.Smallest.Length) < Fewest)
        {
            return false;
        }

        // What is beyond the kept ones of either is not known.
        var last = Math.Min(LastKnown, other.LastKnown);
        var mine = Smallest.Where(number => number <= last).ToHashSet();
        var others = other.Smallest.Where(number => number <= last).ToHashSet();
        var least = Math.Min(mine.Count, others.Count);
        return least >= Fewest && mine.Count(others.Contains) < least * words * LeastOfWords;
    }

    /// <summary>True where both are of the same numbers.</summary>
    public bool IsSameAs(NumberSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Smallest.AsSpan().SequenceEqual(other.Smallest.AsSpan());
    }

    private uint LastKnown => Smallest.Length < Size ? uint.MaxValue : Smallest[^1];

    /// <summary>FNV-1a of the digits, mixed; <paramref name="i"/> ends on the last of them.</summary>
    private static uint HashOf(string text, ref int i, int end)
    {
        var hash = Shingles.Offset;
        for (; ; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                hash = (hash ^ text[i]) * Shingles.Prime;
            }

            var next = i + 1;
            if (next == end
                || !(char.IsAsciiDigit(text[next]) || (text[next] is '.' or ',' or ':' && next + 1 < end && char.IsAsciiDigit(text[next + 1]))))
            {
                return (uint)(Shingles.Mixed(hash) >> 32);
            }
        }
    }
}
