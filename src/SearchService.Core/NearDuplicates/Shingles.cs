using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SearchService.Articles.Text;

namespace SearchService.NearDuplicates;

/// <summary>Makes the sketch of an article from its own words; tweets that it quotes do not count, since many articles quote the same.</summary>
internal static class Shingles
{
    private const int WordsOfShingle = 4;

    internal const ulong Prime = 0x100000001b3, Offset = 0xcbf29ce484222325;

    /// <summary>The sketch, in time linear to the text but for sorting.</summary>
    /// <param name="text">An article's body.</param>
    /// <param name="parts">Its own words.</param>
    public static MinHashSketch SketchOf(string text, ImmutableArray<TextRange> parts)
    {
        var hashes = new List<uint>(text.Length / 6);
        foreach (var part in parts)
        {
            Add(text.AsSpan(part.Start, part.End - part.Start), hashes);
        }

        var all = CollectionsMarshal.AsSpan(hashes);
        all.Sort();
        var smallest = new uint[Math.Min(MinHashSketch.Size, all.Length)];
        var distinct = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i > 0 && all[i] == all[i - 1])
            {
                continue;
            }

            if (distinct < smallest.Length)
            {
                smallest[distinct] = all[i];
            }

            distinct++;
        }

        return new MinHashSketch(distinct, [.. smallest.AsSpan(0, Math.Min(distinct, smallest.Length))], NumberSketch.Of(text, parts));
    }

    private static void Add(ReadOnlySpan<char> text, List<uint> hashes)
    {
        Span<ulong> words = stackalloc ulong[WordsOfShingle];
        var count = 0;
        var word = Offset;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word = (word ^ (char)(c | 0x20)) * Prime;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                word = (word ^ char.ToLowerInvariant(c)) * Prime;
            }
            else if (c is not ('\'' or '’') && word != Offset)
            {
                End(words, ref count, ref word, hashes);
            }
        }

        if (word != Offset)
        {
            End(words, ref count, ref word, hashes);
        }
    }

    private static void End(Span<ulong> words, ref int count, ref ulong word, List<uint> hashes)
    {
        words[count++ % WordsOfShingle] = word;
        word = Offset;
        if (count < WordsOfShingle)
        {
            return;
        }

        var shingle = 0UL;
        for (var i = 0; i < WordsOfShingle; i++)
        {
            shingle = Mixed(shingle ^ words[(count + i) % WordsOfShingle]);
        }

        hashes.Add((uint)(shingle >> 32));
    }

    /// <summary>The finalizer of SplitMix64: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".</summary>
    internal static ulong Mixed(ulong value)
    {
        value += 0x9e3779b97f4a7c15;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
