namespace SearchService.Facets;

/// <summary>How a document fares with the filters.</summary>
/// <param name="Missed">How many of the filters it fails.</param>
/// <param name="Facet">The filter it fails; where there are several, one of them.</param>
public readonly record struct FilterOutcome(int Missed, FacetName Facet)
{
    /// <summary>True where it is a hit.</summary>
    public bool Passes => Missed == 0;

    /// <summary>True where it counts in a facet: everything but that facet's own selection is obeyed.</summary>
    public bool CountsIn(FacetName facet) => Missed == 0 || (Missed == 1 && Facet == facet && facet != FacetName.Date);
}
