namespace SearchService.Lucene.DocValues;

/// <summary>The days that most documents of a view are of: from the first one, or so many before the last that counting by day needs no more
/// memory.</summary>
/// <param name="First">The first day's number.</param>
/// <param name="Length">How many days.</param>
/// <param name="Zeros">Arrays to count them in.</param>
internal sealed record DaySpan(int First, int Length, CounterPool Zeros)
{
    // 89 years: a misread date of the year 1 costs nothing.
    private const int MaxLength = 32_768;

    /// <summary>The days of segments.</summary>
    public static DaySpan Of(IReadOnlyCollection<SegmentDocValues> segments, CounterPool zeros)
    {
        var first = segments.Select(segment => segment.FirstDay).DefaultIfEmpty(int.MaxValue).Min();
        var last = segments.Select(segment => segment.LastDay).DefaultIfEmpty(SegmentDocValues.UnknownDay).Max();
        return first > last
            ? new DaySpan(0, 0, zeros)
            : new DaySpan(Math.Max(first, last - MaxLength + 1), Math.Min(last - first + 1, MaxLength), zeros);
    }

    /// <summary>Zeros for every day.</summary>
    public int[] Rent() => Zeros.Rent(Length);
}
