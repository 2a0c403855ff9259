using System.Collections.Immutable;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Engine;

/// <summary>One answer of an engine, all of it from one snapshot.</summary>
public sealed record SearchResults
{
    /// <summary>Hits that match: exactly, but where <see cref="TotalIsLeast"/>.</summary>
    public required int TotalHits { get; init; }

    /// <summary>True where there may be more hits than <see cref="TotalHits"/>, which <see cref="SearchOptions.Totals"/> allowed or the time did
    /// not.</summary>
    public bool TotalIsLeast { get; init; }

    /// <summary>True where the search was stopped by <see cref="SearchOptions.TimeIsUp"/>: better hits may be missing, counts are the least that
    /// there are, nothing goes on behind the page, and scores may not be explained.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The page.</summary>
    public required ImmutableArray<Hit> Hits { get; init; }

    /// <summary>The place of the page's last hit; null where nothing follows it.</summary>
    public SortKey? Last { get; init; }

    /// <summary>The value facets asked for, in the order asked for.</summary>
    public ImmutableArray<ValueFacet> ValueFacets { get; init; } = [];

    /// <summary>The date facet; null where not asked for.</summary>
    public DateFacet? DateFacet { get; init; }

    /// <summary>What was done differently from what was asked.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];
}
