using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Queries;

namespace SearchService.Facets;

/// <summary>What was chosen in the facets: values of one facet are OR, different facets AND. An empty list chooses nothing, so everything
/// passes.</summary>
public sealed record Filters
{
    /// <summary>No filter.</summary>
    public static readonly Filters None = new();

    /// <summary>Only hits of this type.</summary>
    public HitType? Type { get; init; }

    /// <summary>Handles or bylines, compared without case; with <c>@</c> in front a handle only.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Outlets, compared without case.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Hashtags, compared without case, with or without <c>#</c>.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];

    /// <summary>Each hit's own day.</summary>
    public DayRange Days { get; init; }
}
