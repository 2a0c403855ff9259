using System.Collections.Immutable;
using SearchService.Documents;

namespace SearchService.InMemory;

/// <summary>Makes one segment of several, leaving deleted documents behind.</summary>
/// <param name="views">What to merge.</param>
internal sealed class SegmentMerger(IReadOnlyList<SegmentView> views)
{
    private const int Gone = -1;

    private readonly List<StoredDocument> _documents = [];

    /// <summary>For each segment the new numbers of its documents.</summary>
    private readonly List<int[]> _numbers = [];

    public Segment Merge()
    {
        foreach (var view in views)
        {
            _numbers.Add([.. view.Segment.Documents.Select((document, number) => view.IsLive(number) ? Keep(document) : Gone)]);
        }

        var fields = views.SelectMany(view => view.Segment.Fields.Keys).Distinct();
        return new Segment([.. _documents], fields.ToDictionary(field => field, Merge));
    }

    private int Keep(StoredDocument document)
    {
        _documents.Add(document);
        return _documents.Count - 1;
    }

    private FieldIndex Merge(TextField field)
    {
        var lengths = new byte[_documents.Count];
        var parts = ImmutableArray.CreateBuilder<(FieldIndex Index, int[] Numbers)>();
        for (var i = 0; i < views.Count; i++)
        {
            if (views[i].Segment.Fields.TryGetValue(field, out var index))
            {
                parts.Add((index, _numbers[i]));
                for (var number = 0; number < index.Lengths.Length; number++)
                {
                    if (_numbers[i][number] != Gone)
                    {
                        lengths[_numbers[i][number]] = index.Lengths[number];
                    }
                }
            }
        }

        return new FieldIndex(
            Merge([.. parts.Select(part => (part.Index.Stems, part.Numbers))], keepPositions: false),
            Merge([.. parts.Select(part => (part.Index.Exact, part.Numbers))], keepPositions: true),
            lengths);
    }

    private static TermDictionary Merge((TermDictionary Terms, int[] Numbers)[] parts, bool keepPositions)
    {
        var writer = new TermDictionaryWriter(keepPositions);
        var at = new int[parts.Length];
        while (LeastTerm(parts, at) is { } term)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                var (terms, numbers) = parts[i];
                if (at[i] < terms.Count && string.Equals(terms.Term(at[i]), term, StringComparison.Ordinal))
                {
                    Copy(term, terms.Postings(at[i]++), numbers, writer);
                }
            }
        }

        return writer.Finish();
    }

    private static string? LeastTerm((TermDictionary Terms, int[] Numbers)[] parts, int[] at)
    {
        string? least = null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (at[i] < parts[i].Terms.Count && (least is null || string.CompareOrdinal(parts[i].Terms.Term(at[i]), least) < 0))
            {
                least = parts[i].Terms.Term(at[i]);
            }
        }

        return least;
    }

    private static void Copy(string term, Postings postings, int[] numbers, TermDictionaryWriter writer)
    {
        for (var i = 0; i < postings.Count; i++)
        {
            var number = numbers[postings.Documents[i]];
            if (number != Gone)
            {
                writer.Add(term, number, postings.Frequency(i), postings.Positions(i));
            }
        }
    }
}
