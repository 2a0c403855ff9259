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
