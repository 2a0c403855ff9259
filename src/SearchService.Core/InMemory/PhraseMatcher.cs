using System.Collections.Immutable;
using SearchService.Queries;

namespace SearchService.InMemory;

/// <summary>Finds exact phrases in one segment.</summary>
internal static class PhraseMatcher
{
    /// <summary>The documents that hold a phrase, ascending, with the number of places where it begins; deleted ones too.</summary>
    public static List<(int Document, int Frequency)> Find(TermDictionary words, ImmutableArray<PhraseTerm> terms)
    {
        var found = new List<(int Document, int Frequency)>();
        var ordinals = terms.Select(term => words.OrdinalOf(term.Exact)).ToArray();
        if (ordinals.Any(ordinal => ordinal < 0))
        {
            return found;
        }

        var first = words.Postings(ordinals[0]);
        for (var i = 0; i < first.Count; i++)
        {
            var starts = first.Positions(i).ToArray().AsSpan();
            for (var next = 1; next < terms.Length && !starts.IsEmpty; next++)
            {
                var others = PositionsIn(words.Postings(ordinals[next]), first.Documents[i]);
                starts = starts[..KeepFollowed(starts, others, terms[next].Offset)];
            }

            if (!starts.IsEmpty)
            {
                found.Add((first.Documents[i], Distinct(starts)));
            }
        }

        return found;
    }

    private static ReadOnlySpan<int> PositionsIn(Postings postings, int document) =>
        postings.Documents.BinarySearch(document) is var i && i >= 0 ? postings.Positions(i) : [];

    /// <summary>Moves the starts that have the other word at its place to the front, and counts them.</summary>
    private static int KeepFollowed(Span<int> starts, ReadOnlySpan<int> others, int offset)
    {
        var kept = 0;
        foreach (var start in starts)
        {
            if (others.BinarySearch(start + offset) >= 0)
            {
                starts[kept++] = start;
            }
        }

        return kept;
    }

    private static int Distinct(ReadOnlySpan<int> ascending)
    {
        var distinct = 1;
        for (var i = 1; i < ascending.Length; i++)
        {
            distinct += ascending[i] == ascending[i - 1] ? 0 : 1;
        }

        return distinct;
    }
}
