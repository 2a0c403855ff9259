using System.Collections.Immutable;

namespace SearchService.Facets;

/// <summary>Counts of a facet's values under the search, its own selection apart.</summary>
/// <param name="Name">Which facet.</param>
/// <param name="Buckets">Most hits first, ties by value in ordinal order; selected values always, with a count of 0 too.</param>
/// <param name="OtherCount">Hits of values that are beyond the limit, summed over those values.</param>
/// <param name="MissingCount">Hits without any value.</param>
public sealed record ValueFacet(FacetName Name, ImmutableArray<ValueBucket> Buckets, int OtherCount, int MissingCount);

/// <summary>One value.</summary>
/// <param name="Value">What to filter by.</param>
/// <param name="Label">What to show: for a handle the name on its newest tweet and the handle, else the value.</param>
/// <param name="Count">Hits with it.</param>
/// <param name="Selected">True where the search is filtered by it.</param>
public sealed record ValueBucket(string Value, string Label, int Count, bool Selected);
