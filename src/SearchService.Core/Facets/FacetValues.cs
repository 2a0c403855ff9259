using System.Collections.Immutable;
using SearchService.Documents;

namespace SearchService.Facets;

/// <summary>The values that a document has in a value facet.</summary>
public static class FacetValues
{
    private static readonly ImmutableArray<string> Article = ["article"];
    private static readonly ImmutableArray<string> Tweet = ["tweet"];

    /// <summary>Values of a document, distinct; empty where it has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="facet"/> has no values, such as the date facet.</exception>
    public static ImmutableArray<string> Of(IndexDocument document, FacetName facet) => facet switch
    {
        FacetName.Type => document.Type == HitType.Tweet ? Tweet : Article,
        FacetName.Author => document.Authors,
        FacetName.Source => document.Source is { } source ? [source] : [],
        FacetName.Hashtag => document.Hashtags,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet of values."),
    };

    /// <summary>A type as a facet value.</summary>
    public static string Of(HitType type) => (type == HitType.Tweet ? Tweet : Article)[0];
}
