using System.Collections.Immutable;

namespace SearchService.Facets;

/// <summary>Which facets to count, and how.</summary>
public sealed record FacetRequest
{
    /// <summary>None.</summary>
    public static readonly FacetRequest None = new() { Names = [] };

    /// <summary>What to count.</summary>
    public ImmutableArray<FacetName> Names { get; init; } = [FacetName.Type, FacetName.Author, FacetName.Date];

    /// <summary>Most values of a facet, 1 to 1,000. Selected values are listed even beyond it.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Told the label of a value, answers whether it is listed; null to list any. Values that are not count nowhere, chosen ones
    /// neither.</summary>
    public Predicate<string>? Only { get; init; }

    /// <summary>Width of the date facet's buckets.</summary>
    public DateInterval Interval { get; init; }
}

/// <summary>A facet that an answer may count.</summary>
public enum FacetName
{
    /// <summary>Article or tweet.</summary>
    Type,

    /// <summary>Bylines and handles.</summary>
    Author,

    /// <summary>Outlets.</summary>
    Source,

    /// <summary>Hashtags.</summary>
    Hashtag,

    /// <summary>Days, months or years.</summary>
    Date,
}
