namespace SearchService.Lucene.DocValues;

/// <summary>The values of a generation's facets.</summary>
internal sealed class FacetDictionaries
{
    /// <summary>Handles and bylines.</summary>
    public FacetDictionary Authors { get; } = new();

    /// <summary>What accounts are called.</summary>
    public FacetDictionary AccountLabels { get; } = new();

    /// <summary>Outlets.</summary>
    public FacetDictionary Sources { get; } = new();

    /// <summary>Arrays to count days in.</summary>
    public CounterPool Days { get; } = new();

    /// <summary>Hashtags.</summary>
    public FacetDictionary Hashtags { get; } = new();
}
