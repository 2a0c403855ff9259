using System.Buffers.Binary;
using System.Collections.Immutable;

namespace SearchService.NearDuplicates;

/// <summary>What of an article's own words tells a copy of it: the smallest hashes of its shingles (runs of four words), which are a random sample of
/// them that copies share.</summary>
/// <param name="Shingles">How many distinct shingles it has; with too few it is nobody's copy.</param>
/// <param name="Smallest">The smallest hashes, ascending, at most <see cref="Size"/>: all of them where there are no more.</param>
/// <param name="Numbers">What its numbers are.</param>
/// <remarks>Bottom-k sketches: Broder 1997, "On the resemblance and containment of documents".</remarks>
public sealed record MinHashSketch(int Shingles, ImmutableArray<uint> Smallest, NumberSketch Numbers)
{
    /// <summary>Most hashes that are kept.</summary>
    public const int Size = 64;

    /// <summary>Fewer shingles than this say too little.</summary>
    public const int FewestShingles = 12;

    /// <summary>How many of the smallest hashes find candidates: of two articles with a third of their shingles in common, 19 of 20 pairs share
    /// one.</summary>
    public const int Keys = 8;

    /// <summary>What an article without words has.</summary>
    public static readonly MinHashSketch Empty = new(0, [], NumberSketch.Empty);

    /// <summary>Two articles that share none of these are not compared; empty where there is too little to tell.</summary>
    public ReadOnlySpan<uint> CandidateKeys => Shingles < FewestShingles ? [] : Smallest.AsSpan()[..Math.Min(Keys, Smallest.Length)];

    /// <summary>Tells whether one of two articles is a copy of the other: cut, reordered, re-headlined, with paragraphs added or words changed here
    /// and there.</summary>
    /// <remarks>
    /// At least a quarter of all their shingles are common to both, and more than half of the shorter one's. Notices made of one template, such as
    /// the weather of two days, are told by their numbers, which differ where the words do not.
    /// </remarks>
    public bool IsCopyOf(MinHashSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Shingles < FewestShingles || other.Shingles < FewestShingles)
        {
            return false;
        }

        var resemblance = Resemblance(other);
        var common = resemblance * ((long)Shingles + other.Shingles) / (1 + resemblance);
        var containment = common / Math.Min(Shingles, other.Shingles);
        return resemblance >= 0.25 && containment >= 0.55 && !Numbers.DifferFrom(other.Numbers, containment);
    }

    /// <summary>The share of shingles that two articles have in common among all that either has (Jaccard), estimated: 0 to 1, standard error at most
    /// 0.07.</summary>
    public double Resemblance(MinHashSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var mine = Smallest.AsSpan();
        var others = other.Smallest.AsSpan();
        int i = 0, j = 0, both = 0, all = 0;
        while (all < Size && (i < mine.Length || j < others.Length))
        {
            // What is beyond the kept ones of either is not known.
            if ((i == mine.Length && mine.Length == Size) || (j == others.Length && others.Length == Size))
            {
                break;
            }

            all++;
            if (i < mine.Length && j < others.Length && mine[i] == others[j])
            {
                both++;
                i++;
                j++;
            }
            else if (j == others.Length || (i < mine.Length && mine[i] < others[j]))
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return all == 0 ? 0 : (double)both / all;
    }

    /// <summary>True where both are of the same shingles, so that either stands for both.</summary>
    public bool IsSameAs(MinHashSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Shingles == other.Shingles && Smallest.AsSpan().SequenceEqual(other.Smallest.AsSpan()) && Numbers.IsSameAs(other.Numbers);
    }

    /// <summary>The bytes that an index keeps.</summary>
    public byte[] ToBytes()
    {
        uint[] values = [(uint)Shingles, (uint)Numbers.Smallest.Length, .. Numbers.Smallest, .. Smallest];
        var bytes = new byte[sizeof(uint) * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(sizeof(uint) * i), values[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> made.</summary>
    public static MinHashSketch Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 * sizeof(uint))
        {
            return Empty;
        }

        var values = new uint[bytes.Length / sizeof(uint)].AsSpan();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(sizeof(uint) * i)..]);
        }

        var numbers = (int)values[1];
        return new MinHashSketch((int)values[0], [.. values[(2 + numbers)..]], new NumberSketch([.. values.Slice(2, numbers)]));
    }
}
