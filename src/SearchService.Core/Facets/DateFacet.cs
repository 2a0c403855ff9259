using System.Collections.Immutable;

namespace SearchService.Facets;

/// <summary>Hits over time.</summary>
/// <param name="Interval">Width of the buckets; never <see cref="DateInterval.Auto"/>.</param>
/// <param name="Buckets">Every interval from the first hit to the last, zeros included.</param>
/// <param name="MissingCount">Hits whose day is unknown.</param>
public sealed record DateFacet(DateInterval Interval, ImmutableArray<DateBucket> Buckets, int MissingCount);

/// <summary>One interval, <c>[Since, Until)</c>.</summary>
/// <param name="Since">First day inside.</param>
/// <param name="Until">First day behind.</param>
/// <param name="Count">Hits inside.</param>
public sealed record DateBucket(DateOnly Since, DateOnly Until, int Count);

/// <summary>How wide the buckets of the date facet are.</summary>
public enum DateInterval
{
    /// <summary>Day up to 92 days between first and last, month up to 5 years, else year.</summary>
    Auto,

    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Days.</summary>
    Day,
}
