using SearchService.Documents;
using SearchService.Queries;

namespace SearchService.InMemory;

/// <summary>The words of a field that a prefix or a fuzzy word stands for, and the live documents that hold them.</summary>
internal sealed class TermExpansion(IndexState index, CancellationToken cancellation)
{
    /// <summary>Numbers of documents with words that begin so, once for each word.</summary>
    public IEnumerable<int> Prefix(TextField field, string start) =>
        TermsFrom(field, start).SelectMany(term => LiveDocuments(term.Segment, term.Words, term.Ordinal));

    /// <summary>Numbers of documents with the nearest words, once for each word.</summary>
    public IEnumerable<int> Fuzzy(TextField field, QueryNode.Fuzzy fuzzy)
    {
        var start = string.Concat(fuzzy.Exact.EnumerateRunes().Take(QueryLimits.FuzzyPrefix));
        var nearest = Nearest(field, start, new EditDistance(fuzzy.Exact, fuzzy.MaxEdits));
        return TermsFrom(field, start)
            .Where(term => nearest.Contains(term.Words.Term(term.Ordinal)))
            .SelectMany(term => LiveDocuments(term.Segment, term.Words, term.Ordinal));
    }

    private HashSet<string> Nearest(TextField field, string start, EditDistance distance)
    {
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (segment, words, ordinal) in TermsFrom(field, start))
        {
            var word = words.Term(ordinal);
            if (!near.ContainsKey(word) && distance.To(word) is { } edits && LiveDocuments(segment, words, ordinal).Any())
            {
                near.Add(word, edits);
            }
        }

        var best = near.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(QueryLimits.FuzzyExpansions);
        return [.. best.Select(pair => pair.Key)];
    }

    private IEnumerable<(int Segment, TermDictionary Words, int Ordinal)> TermsFrom(TextField field, string start)
    {
        for (var segment = 0; segment < index.Segments.Length; segment++)
        {
            if (index.Segments[segment].Segment.Fields.TryGetValue(field, out var words))
            {
                foreach (var ordinal in words.Exact.StartingWith(start))
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return (segment, words.Exact, ordinal);
                }
            }
        }
    }

    private IEnumerable<int> LiveDocuments(int segment, TermDictionary words, int ordinal)
    {
        var count = words.Postings(ordinal).Count;
        for (var i = 0; i < count; i++)
        {
            var document = words.Postings(ordinal).Documents[i];
            if (index.Segments[segment].IsLive(document))
            {
                yield return index.FirstNumber(segment) + document;
            }
        }
    }
}
