using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Indexing;

namespace SearchService.Lucene.Collectors;

/// <summary>The filters of one search, held against columns.</summary>
internal sealed class FilterEvaluator
{
    private readonly HitType? _type;
    private readonly HashSet<int>? _bylines;
    private readonly HashSet<int>? _handles;
    private readonly HashSet<int>? _sources;
    private readonly HashSet<int>? _hashtags;
    private readonly bool _anyDay;
    private readonly int _since;
    private readonly int _until;

    /// <summary>Looks the chosen values up.</summary>
    public FilterEvaluator(Filters filters, FacetDictionaries tables)
    {
        _type = filters.Type;
        _bylines = NumbersOf([.. filters.Authors.Where(author => !author.StartsWith('@'))], tables.Authors, filters.Authors.IsEmpty);
        _handles = NumbersOf([.. filters.Authors.Select(author => author.StartsWith('@') ? author[1..] : author)], tables.Authors,
            filters.Authors.IsEmpty);
        _sources = NumbersOf(filters.Sources, tables.Sources, filters.Sources.IsEmpty);
        _hashtags = NumbersOf([.. filters.Hashtags.Select(tag => tag.TrimStart('#'))], tables.Hashtags, filters.Hashtags.IsEmpty);
        _anyDay = filters.Days.IsOpen;
        _since = filters.Days.Since?.DayNumber ?? 0;
        _until = filters.Days.Until?.DayNumber ?? int.MaxValue;
    }

    /// <summary>True where nothing was chosen.</summary>
    public bool PassesAll => _type is null && _bylines is null && _sources is null && _hashtags is null && _anyDay;

    /// <summary>Holds a document against all filters.</summary>
    public FilterOutcome Outcome(SegmentDocValues columns, int document)
    {
        var outcome = default(FilterOutcome);
        if (_type is { } type && columns.TypeOf(document) != type)
        {
            outcome = Missed(outcome, FacetName.Type);
        }

        if (_bylines is not null && !Any(columns.Authors.Of(document), columns.TypeOf(document) == HitType.Tweet ? _handles! : _bylines))
        {
            outcome = Missed(outcome, FacetName.Author);
        }

        if (_sources is not null && !Any(columns.Sources.Of(document), _sources))
        {
            outcome = Missed(outcome, FacetName.Source);
        }

        if (_hashtags is not null && !Any(columns.Hashtags.Of(document), _hashtags))
        {
            outcome = Missed(outcome, FacetName.Hashtag);
        }

        return _anyDay || (columns.DayOf(document) is var day && day >= _since && day < _until) ? outcome : Missed(outcome, FacetName.Date);
    }

    private static FilterOutcome Missed(FilterOutcome outcome, FacetName facet) => new(outcome.Missed + 1, facet);

    private static HashSet<int>? NumbersOf(ImmutableArray<string> chosen, FacetDictionary table, bool unfiltered) =>
        unfiltered ? null : [.. chosen.SelectMany(value => table.NumbersOfAnyCase(DocValuesText.Of(value)))];

    private static bool Any(ReadOnlySpan<int> values, HashSet<int> chosen)
    {
        foreach (var value in values)
        {
            if (chosen.Contains(value))
            {
                return true;
            }
        }

        return false;
    }
}
