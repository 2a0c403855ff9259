using SearchService.Documents;

namespace SearchService.Facets;

/// <summary>Names of facet values that are no document's own words.</summary>
public static class FacetValues
{
    /// <summary>A type as a facet value.</summary>
    public static string Of(HitType type) => type == HitType.Tweet ? "tweet" : "article";
}
