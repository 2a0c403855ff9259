using SearchService.Documents;

namespace SearchService.Facets;

/// <summary>The filters of one search, made ready to be held against many documents. Safe for use from many threads.</summary>
/// <param name="filters">What was chosen.</param>
public sealed class FilterMatcher(Filters filters)
{
    private readonly HashSet<string> _authors = SetOf(filters.Authors.Where(author => !author.StartsWith('@')));
    private readonly HashSet<string> _handles = SetOf(filters.Authors.Select(author => author.StartsWith('@') ? author[1..] : author));
    private readonly HashSet<string> _sources = SetOf(filters.Sources);
    private readonly HashSet<string> _hashtags = SetOf(filters.Hashtags.Select(tag => tag.TrimStart('#')));

    /// <summary>Holds a document against all filters.</summary>
    public FilterOutcome Outcome(IndexDocument document)
    {
        var outcome = default(FilterOutcome);
        Check(FacetName.Type, filters.Type is not { } type || document.Type == type);
        Check(FacetName.Author, PassesAuthors(document));
        Check(FacetName.Source, _sources.Count == 0 || (document.Source is { } source && _sources.Contains(source)));
        Check(FacetName.Hashtag, _hashtags.Count == 0 || document.Hashtags.Any(_hashtags.Contains));
        Check(FacetName.Date, filters.Days.Contains(document.Day));
        return outcome;

        void Check(FacetName facet, bool passes)
        {
            if (!passes)
            {
                outcome = new FilterOutcome(outcome.Missed + 1, facet);
            }
        }
    }

    /// <summary>What was chosen in a facet, as its values would be written: without marks, hashtags in lower case.</summary>
    public ChosenValues Selected(FacetName facet) => facet switch
    {
        FacetName.Type when filters.Type is { } type => new([FacetValues.Of(type)], []),
        FacetName.Author => new(
            filters.Authors.Where(author => !author.StartsWith('@')),
            filters.Authors.Where(author => author.StartsWith('@')).Select(author => author[1..].ToLowerInvariant())),
        FacetName.Source => new(filters.Sources, []),
        FacetName.Hashtag => new(filters.Hashtags.Select(tag => tag.TrimStart('#').ToLowerInvariant()), []),
        _ => ChosenValues.None,
    };

    private bool PassesAuthors(IndexDocument document) =>
        filters.Authors.IsEmpty || document.Authors.Any((document.Type == HitType.Tweet ? _handles : _authors).Contains);

    private static HashSet<string> SetOf(IEnumerable<string> values) => new(values, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What was chosen in a facet.</summary>
/// <param name="inAnyCase">Values, whatever their case.</param>
/// <param name="handles">In the author facet, accounts and no bylines: handles in lower case.</param>
public sealed class ChosenValues(IEnumerable<string> inAnyCase, IEnumerable<string> handles)
{
    /// <summary>Nothing.</summary>
    public static readonly ChosenValues None = new([], []);

    /// <summary>Values, whatever their case.</summary>
    public IReadOnlySet<string> InAnyCase { get; } = new HashSet<string>(inAnyCase, StringComparer.OrdinalIgnoreCase);

    /// <summary>Handles in lower case.</summary>
    public IReadOnlySet<string> Handles { get; } = new HashSet<string>(handles, StringComparer.Ordinal);

    /// <summary>True where nothing was chosen.</summary>
    public bool IsEmpty => InAnyCase.Count == 0 && Handles.Count == 0;

    /// <summary>Tells whether a facet's value was chosen. A byline written exactly like a handle in lower case shares its bucket, and so is chosen with it.</summary>
    public bool Contains(string value) => InAnyCase.Contains(value) || Handles.Contains(value);
}

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
