using SearchService.Facets;
using SearchService.Lucene.DocValues;

namespace SearchService.Lucene.Collectors;

/// <summary>Counts of days in one search: an array over the days that the index has, and a dictionary for the few far before them.</summary>
/// <param name="span">The days of the index.</param>
internal sealed class DayCounts(DaySpan span)
{
    private readonly int[] _days = span.Rent();
    private readonly Dictionary<int, int> _early = [];
    private SegmentDocValues? _columns;

    /// <summary>What is counted from now on is of this segment.</summary>
    public void Enter(SegmentDocValues columns) => _columns = columns;

    /// <summary>Counts a document.</summary>
    public void Add(int document) => Count(_columns!.DayOf(document));

    /// <summary>Counts documents.</summary>
    public void Add(ReadOnlySpan<int> documents)
    {
        var columns = _columns!;
        foreach (var document in documents)
        {
            Count(columns.DayOf(document));
        }
    }

    /// <summary>Hands the counts over: nothing is counted any more.</summary>
    public void MoveTo(DateHistogram histogram)
    {
        foreach (var (day, hits) in _early)
        {
            histogram.Add(day == SegmentDocValues.UnknownDay ? null : DateOnly.FromDayNumber(day), hits);
        }

        var days = _days.AsSpan(0, span.Length);
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i] == 0)
            {
                // A search with few hits has a year without one here and there.
                var zeros = days[i..].IndexOfAnyExcept(0);
                if (zeros < 0)
                {
                    break;
                }

                i += zeros;
            }

            histogram.Add(DateOnly.FromDayNumber(span.First + i), days[i]);
            days[i] = 0;
        }

        span.Zeros.Return(_days);
    }

    private void Count(int day)
    {
        var i = day - span.First;
        if ((uint)i < (uint)span.Length)
        {
            _days[i]++;
        }
        else
        {
            _early[day] = _early.GetValueOrDefault(day) + 1;
        }
    }
}
