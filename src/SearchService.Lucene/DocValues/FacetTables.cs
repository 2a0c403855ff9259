namespace SearchService.Lucene.DocValues;

/// <summary>The values of a generation's facets.</summary>
internal sealed class FacetTables
{
    /// <summary>Handles and bylines.</summary>
    public ValueTable Authors { get; } = new();

    /// <summary>What accounts are called.</summary>
    public ValueTable AccountLabels { get; } = new();

    /// <summary>Outlets.</summary>
    public ValueTable Sources { get; } = new();

    /// <summary>Arrays to count days in.</summary>
    public ZeroedArrays Days { get; } = new();

    /// <summary>Hashtags.</summary>
    public ValueTable Hashtags { get; } = new();
}
