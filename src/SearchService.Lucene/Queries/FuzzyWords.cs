using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Lucene.Search;
using SearchService.Queries;

namespace SearchService.Lucene.Queries;

/// <summary>The words of a field's vocabulary that a fuzzy word stands for.</summary>
/// <remarks>
/// Lucene's FuzzyQuery prefers long words among the equally distant and looks at its limit segment by segment; here distance and then ordinal order
/// decide, over the whole index. Its automata cost by the letters of the word: four of 255 took 9 s and 1 GB, out of reach of any cancellation. The
/// vocabulary behind the first letters is small, so it is read through.
/// </remarks>
internal static class FuzzyWords
{
    /// <summary>The nearest words within the distance, then the first by ordinal order; at most <see cref="QueryLimits.FuzzyExpansions"/>.</summary>
    public static IReadOnlyList<string> Near(ReaderView view, TermLookup lookup, string field, string word, int maxEdits)
    {
        var start = new BytesRef(string.Concat(word.EnumerateRunes().Take(QueryLimits.FuzzyPrefix)));
        var distance = new EditDistance(word, maxEdits);
        var shortest = word.EnumerateRunes().Count() - maxEdits;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        // What does not fit is not near: an edit adds one letter at most, or a pair of units.
        Span<char> near = new char[word.Length + (2 * maxEdits)];
        for (var segment = 0; segment < view.Segments.Length; segment++)
        {
            var terms = lookup.Cursor(field, segment);
            var more = terms is not null && terms.SeekCeil(start) != TermsEnum.SeekStatus.END;
            for (; more && StringHelper.StartsWith(terms!.Term, start); more = terms.MoveNext())
            {
                // A letter takes a byte at least.
                var term = terms.Term;
                if (term.Length >= shortest
                    && Encoding.UTF8.TryGetChars(term.Bytes.AsSpan(term.Offset, term.Length), near, out var length)
                    && distance.To(near[..length]) is { } edits)
                {
                    found[near[..length].ToString()] = edits;
                }
            }
        }

        return [.. found.OrderBy(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(QueryLimits.FuzzyExpansions)
            .Select(pair => pair.Key)];
    }
}
