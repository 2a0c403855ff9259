namespace SearchService.Facets;

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
