using SearchService.Facets;
using SearchService.Lucene.DocValues;

namespace SearchService.Lucene.Collectors;

/// <summary>Counts of one facet's values in one search.</summary>
/// <param name="table">The facet's values.</param>
/// <param name="column">Its column of a segment.</param>
internal sealed class ValueCounts(FacetDictionary table, Func<SegmentDocValues, FacetDocValues> column)
{
    private readonly int[] _counts = table.Zeros.Rent(table.Count);

    // Which values were counted at all: a search with few hits neither clears nor looks through the counts of all values.
    private readonly List<int> _counted = [];
    private FacetDocValues? _column;
    private int _missing;

    /// <summary>What is counted from now on is of this segment.</summary>
    public void Enter(SegmentDocValues columns) => _column = column(columns);

    /// <summary>Counts a document.</summary>
    public void Add(int document)
    {
        var values = _column!.Of(document);
        foreach (var value in values)
        {
            Count(value);
        }

        _missing += values.IsEmpty ? 1 : 0;
    }

    /// <summary>Counts documents.</summary>
    public void Add(ReadOnlySpan<int> documents)
    {
        if (_column!.Singles is not { } singles)
        {
            foreach (var document in documents)
            {
                Add(document);
            }

            return;
        }

        foreach (var document in documents)
        {
            var value = singles[document];
            if (value == FacetDocValues.None)
            {
                _missing++;
            }
            else
            {
                Count(value);
            }
        }
    }

    /// <summary>Hands over what the facet may list, and gives the counts back: nothing is counted any more.</summary>
    /// <param name="builder">Lists values.</param>
    /// <param name="most">How many it lists at most; null where any value may be listed.</param>
    public void MoveTo(ValueFacetBuilder builder, int? most)
    {
        builder.AddMissing(_missing);
        if (most is { } limit && limit < _counted.Count)
        {
            var listed = TopValues(limit);
            var others = 0;
            foreach (var value in _counted)
            {
                others += _counts[value];
            }

            foreach (var value in listed)
            {
                builder.Add(table[value], _counts[value]);
                others -= _counts[value];
            }

            builder.AddUnlisted(others);
        }
        else
        {
            foreach (var value in _counted)
            {
                builder.Add(table[value], _counts[value]);
            }
        }

        foreach (var value in _counted)
        {
            _counts[value] = 0;
        }

        table.Zeros.Return(_counts);
    }

    /// <summary>The values with most hits, ties by ordinal order, in no order.</summary>
    private int[] TopValues(int limit)
    {
        // The least on top.
        var top = new PriorityQueue<int, (int Hits, int Value)>(limit, Comparer<(int Hits, int Value)>.Create(
            (x, y) => x.Hits != y.Hits ? x.Hits.CompareTo(y.Hits) : string.CompareOrdinal(table[y.Value], table[x.Value])));
        var least = 0;
        foreach (var value in _counted)
        {
            var hits = _counts[value];
            if (top.Count < limit)
            {
                top.Enqueue(value, (hits, value));
            }
            else if (hits >= least)
            {
                top.EnqueueDequeue(value, (hits, value));
            }
            else
            {
                continue;
            }

            least = top.Count < limit ? 0 : _counts[top.Peek()];
        }

        return [.. top.UnorderedItems.Select(item => item.Element)];
    }

    private void Count(int value)
    {
        if (_counts[value]++ == 0)
        {
            _counted.Add(value);
        }
    }
}
