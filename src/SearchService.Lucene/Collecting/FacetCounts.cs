using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Lucene.Columns;
using SearchService.Searching;

namespace SearchService.Lucene.Collecting;

/// <summary>The facets of one search, counted in the same pass as the hits: a document that fails one filter alone counts in that filter's own facet (drill-sideways).</summary>
internal sealed class FacetCounts
{
    private readonly FacetRequest _request;
    private readonly ValueCounts? _authors;
    private readonly ValueCounts? _sources;
    private readonly ValueCounts? _hashtags;
    private readonly DayCounts? _days;
    private readonly int[]? _types;

    /// <summary>Begins with zeros.</summary>
    public FacetCounts(FacetRequest request, FacetTables tables)
    {
        _request = request;
        _authors = Asked(FacetName.Author) ? new ValueCounts(tables.Authors, columns => columns.Authors) : null;
        _sources = Asked(FacetName.Source) ? new ValueCounts(tables.Sources, columns => columns.Sources) : null;
        _hashtags = Asked(FacetName.Hashtag) ? new ValueCounts(tables.Hashtags, columns => columns.Hashtags) : null;
        _days = Asked(FacetName.Date) ? new DayCounts() : null;
        _types = Asked(FacetName.Type) ? new int[2] : null;
    }

    /// <summary>Counts a document that matches the query.</summary>
    public void Add(SegmentColumns columns, int document, FilterOutcome outcome)
    {
        if (_types is not null && outcome.CountsIn(FacetName.Type))
        {
            _types[(int)columns.TypeOf(document)]++;
        }

        Add(_authors, FacetName.Author, columns, document, outcome);
        Add(_sources, FacetName.Source, columns, document, outcome);
        Add(_hashtags, FacetName.Hashtag, columns, document, outcome);
        if (_days is not null && outcome.CountsIn(FacetName.Date))
        {
            _days.Add(columns, document);
        }
    }

    /// <summary>The value facets, in the order asked for.</summary>
    /// <param name="filters">What was chosen.</param>
    /// <param name="accountLabel">The label of a handle in lower case; null for what is no account's.</param>
    public ImmutableArray<ValueFacet> ValueFacets(Filters filters, Func<string, string?> accountLabel)
    {
        var chosen = new FilterMatcher(filters);
        return [.. _request.Names.Where(name => name != FacetName.Date).Distinct().Select(name => Fill(name).Build(_request, chosen.Selected(name), accountLabel))];
    }

    /// <summary>The date facet; null where not asked for.</summary>
    public (DateFacet Facet, Note? Note)? DateFacet()
    {
        if (_days is null)
        {
            return null;
        }

        var histogram = new DateHistogram();
        _days.AddTo(histogram);
        return histogram.Build(_request.Interval);
    }

    private static void Add(ValueCounts? counts, FacetName facet, SegmentColumns columns, int document, FilterOutcome outcome)
    {
        if (counts is not null && outcome.CountsIn(facet))
        {
            counts.Add(columns, document);
        }
    }

    private ValueFacetBuilder Fill(FacetName name)
    {
        var builder = new ValueFacetBuilder(name);
        if (name == FacetName.Type)
        {
            foreach (var type in Enum.GetValues<HitType>().Where(type => _types![(int)type] > 0))
            {
                builder.Add(FacetValues.Of(type), _types![(int)type]);
            }

            return builder;
        }

        var counts = name switch
        {
            FacetName.Author => _authors,
            FacetName.Source => _sources,
            _ => _hashtags,
        };
        foreach (var (value, hits) in counts!.Counted())
        {
            builder.Add(value, hits);
        }

        builder.AddMissing(counts.Missing);
        return builder;
    }

    private bool Asked(FacetName name) => _request.Names.Contains(name);
}
