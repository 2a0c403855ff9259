using SearchService.Lucene.Columns;
using SearchService.Searching;

namespace SearchService.Lucene.Collecting;

/// <summary>Counts of days in one search.</summary>
internal sealed class DayCounts
{
    private readonly Dictionary<int, int> _days = [];

    /// <summary>Counts a document.</summary>
    public void Add(SegmentColumns columns, int document)
    {
        var day = columns.DayOf(document);
        _days[day] = _days.GetValueOrDefault(day) + 1;
    }

    /// <summary>Hands the counts over.</summary>
    public void AddTo(DateHistogram histogram)
    {
        foreach (var (day, hits) in _days)
        {
            histogram.Add(day == SegmentColumns.UnknownDay ? null : DateOnly.FromDayNumber(day), hits);
        }
    }
}
