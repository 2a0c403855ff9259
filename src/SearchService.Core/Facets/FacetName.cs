namespace SearchService.Facets;

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
