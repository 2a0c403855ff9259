using SearchService.Documents;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>A segment as one state of the index sees it: without the documents deleted since. Its figures are those of live documents alone.</summary>
internal sealed class SegmentView
{
    private readonly bool[]? _deleted;
    private readonly Dictionary<TextField, FieldTotals> _totals = [];

    public SegmentView(Segment segment)
        : this(segment, null)
    {
    }

    private SegmentView(Segment segment, bool[]? deleted)
    {
        Segment = segment;
        _deleted = deleted;
        LiveDocuments = segment.Documents.Length - (deleted?.Count(gone => gone) ?? 0);
        foreach (var (field, index) in segment.Fields)
        {
            _totals.Add(field, TotalsOf(index.Lengths));
        }
    }

    public Segment Segment { get; }

    public int LiveDocuments { get; }

    public bool IsLive(int number) => _deleted is null || !_deleted[number];

    public FieldTotals Totals(TextField field) => _totals.GetValueOrDefault(field);

    /// <summary>The segment without some more documents.</summary>
    public SegmentView Without(IEnumerable<int> numbers)
    {
        var deleted = new bool[Segment.Documents.Length];
        _deleted?.CopyTo(deleted, 0);
        foreach (var number in numbers)
        {
            deleted[number] = true;
        }

        return new SegmentView(Segment, deleted);
    }

    private FieldTotals TotalsOf(byte[] lengths)
    {
        var totals = default(FieldTotals);
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] > 0 && IsLive(i))
            {
                totals += new FieldTotals(1, FieldLength.Decode(lengths[i]));
            }
        }

        return totals;
    }
}
