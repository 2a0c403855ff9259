using System.Collections.Immutable;
using SearchService.Queries;

namespace SearchService.Facets;

/// <summary>Counts hits by day and lays them out as the date facet: the same buckets whichever engine counted.</summary>
public sealed class DateHistogram
{
    /// <summary>Most buckets, where the interval can still be made coarser.</summary>
    public const int MaxBuckets = 1_000;

    private const int AutoDays = 92;
    private const int AutoYears = 5;

    private readonly List<(int Day, int Hits)> _days = [];
    private bool _inOrder = true;
    private int _missing;

    /// <summary>Counts hits of one day.</summary>
    /// <param name="day">Their day; null when unknown.</param>
    /// <param name="hits">How many, 0 or more.</param>
    public void Add(DateOnly? day, int hits = 1)
    {
        if (day is not { } known)
        {
            _missing += hits;
        }
        else if (_days.Count > 0 && _days[^1].Day == known.DayNumber)
        {
            _days[^1] = (known.DayNumber, _days[^1].Hits + hits);
        }
        else
        {
            _inOrder &= _days.Count == 0 || _days[^1].Day < known.DayNumber;
            _days.Add((known.DayNumber, hits));
        }
    }

    /// <summary>Lays out the buckets.</summary>
    /// <param name="asked">The interval asked for.</param>
    /// <returns>The facet, and a note where an interval other than the one asked for was used.</returns>
    public (DateFacet Facet, Note? Note) Build(DateInterval asked)
    {
        if (_days.Count == 0)
        {
            return (new DateFacet(asked == DateInterval.Auto ? DateInterval.Day : asked, [], _missing), null);
        }

        if (!_inOrder)
        {
            _days.Sort();
        }

        var (first, last) = (DateOnly.FromDayNumber(_days[0].Day), DateOnly.FromDayNumber(_days[^1].Day));
        var chosen = asked == DateInterval.Auto ? Choose(first, last) : asked;
        var interval = NotTooFine(chosen, first, last);
        var note = interval == chosen ? null : new Note(NoteCodes.IntervalCoarser, interval.ToString().ToLowerInvariant());
        return (new DateFacet(interval, Buckets(interval, first, last), _missing), note);
    }

    private static DateInterval Choose(DateOnly first, DateOnly last) =>
        last.DayNumber - first.DayNumber <= AutoDays ? DateInterval.Day
        : first.Year + AutoYears > DateOnly.MaxValue.Year || last <= first.AddYears(AutoYears) ? DateInterval.Month
        : DateInterval.Year;

    private static DateInterval NotTooFine(DateInterval interval, DateOnly first, DateOnly last) => interval switch
    {
        DateInterval.Day when last.DayNumber - first.DayNumber >= MaxBuckets => NotTooFine(DateInterval.Month, first, last),
        DateInterval.Month when ((last.Year - first.Year) * 12) + last.Month - first.Month >= MaxBuckets => DateInterval.Year,
        _ => interval,
    };

    private ImmutableArray<DateBucket> Buckets(DateInterval interval, DateOnly first, DateOnly last)
    {
        var buckets = ImmutableArray.CreateBuilder<DateBucket>();
        var next = 0;
        for (var since = StartOf(interval, first); since <= last;)
        {
            var until = EndOf(interval, since);
            var count = 0;
            for (; next < _days.Count && (_days[next].Day < until.DayNumber || until == DateOnly.MaxValue); next++)
            {
                count += _days[next].Hits;
            }

            buckets.Add(new DateBucket(since, until, count));
            if (until == DateOnly.MaxValue)
            {
                break;
            }

            since = until;
        }

        return buckets.ToImmutable();
    }

    private static DateOnly StartOf(DateInterval interval, DateOnly day) => interval switch
    {
        DateInterval.Year => new DateOnly(day.Year, 1, 1),
        DateInterval.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    /// <summary>The first day behind; the last day that can be written where there is none, and then it is inside.</summary>
    private static DateOnly EndOf(DateInterval interval, DateOnly since)
    {
        var days = interval switch
        {
            DateInterval.Year => DateTime.IsLeapYear(since.Year) ? 366 : 365,
            DateInterval.Month => DateTime.DaysInMonth(since.Year, since.Month),
            _ => 1,
        };
        return DateOnly.FromDayNumber(Math.Min(since.DayNumber + days, DateOnly.MaxValue.DayNumber));
    }
}
