namespace SearchService.Facets;

/// <summary>What was chosen in a facet.</summary>
/// <param name="inAnyCase">Values, whatever their case.</param>
/// <param name="handles">In the author facet, accounts and no bylines: handles in lower case.</param>
public sealed class ChosenValues(IEnumerable<string> inAnyCase, IEnumerable<string> handles)
{
    /// <summary>Nothing.</summary>
    public static readonly ChosenValues None = new([], []);

    /// <summary>What was chosen in a facet, as its values would be written: without marks, hashtags in lower case.</summary>
    public static ChosenValues In(FacetName facet, Filters filters) => facet switch
    {
        FacetName.Type when filters.Type is { } type => new([FacetValues.Of(type)], []),
        FacetName.Author => new(
            filters.Authors.Where(author => !author.StartsWith('@')),
            filters.Authors.Where(author => author.StartsWith('@')).Select(author => author[1..].ToLowerInvariant())),
        FacetName.Source => new(filters.Sources, []),
        FacetName.Hashtag => new(filters.Hashtags.Select(tag => tag.TrimStart('#').ToLowerInvariant()), []),
        _ => None,
    };

    /// <summary>Values, whatever their case.</summary>
    public IReadOnlySet<string> InAnyCase { get; } = new HashSet<string>(inAnyCase, StringComparer.OrdinalIgnoreCase);

    /// <summary>Handles in lower case.</summary>
    public IReadOnlySet<string> Handles { get; } = new HashSet<string>(handles, StringComparer.Ordinal);

    /// <summary>True where nothing was chosen.</summary>
    public bool IsEmpty => InAnyCase.Count == 0 && Handles.Count == 0;

    /// <summary>Tells whether a facet's value was chosen. A byline written exactly like a handle in lower case shares its bucket, and so is chosen
    /// with it.</summary>
    public bool Contains(string value) => InAnyCase.Contains(value) || Handles.Contains(value);
}
