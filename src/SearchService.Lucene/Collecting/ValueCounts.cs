using SearchService.Lucene.Columns;

namespace SearchService.Lucene.Collecting;

/// <summary>Counts of one facet's values in one search.</summary>
/// <param name="table">The facet's values.</param>
/// <param name="column">Its column of a segment.</param>
internal sealed class ValueCounts(ValueTable table, Func<SegmentColumns, ValueColumn> column)
{
    private readonly int[] _counts = new int[table.Count];

    /// <summary>Hits without any value.</summary>
    public int Missing { get; private set; }

    /// <summary>Every value that was counted, with its count.</summary>
    public IEnumerable<(string Value, int Hits)> Counted()
    {
        for (var number = 0; number < _counts.Length; number++)
        {
            if (_counts[number] > 0)
            {
                yield return (table[number], _counts[number]);
            }
        }
    }

    /// <summary>Counts a document.</summary>
    public void Add(SegmentColumns columns, int document)
    {
        var values = column(columns).Of(document);
        foreach (var value in values)
        {
            _counts[value]++;
        }

        Missing += values.IsEmpty ? 1 : 0;
    }
}
