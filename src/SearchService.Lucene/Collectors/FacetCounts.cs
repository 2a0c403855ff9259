using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.Lucene.DocValues;
using SearchService.Queries;

namespace SearchService.Lucene.Collectors;

/// <summary>The facets of one search, counted in the same pass as the hits: a document that fails one filter alone counts in that filter's own facet
/// (drill-sideways).</summary>
internal sealed class FacetCounts
{
    private readonly FacetRequest _request;
    private readonly ValueCounts? _authors;
    private readonly ValueCounts? _sources;
    private readonly ValueCounts? _hashtags;
    private readonly DayCounts? _days;
    private readonly int[]? _types;
    private SegmentDocValues? _columns;

    /// <summary>Begins with zeros.</summary>
    public FacetCounts(FacetRequest request, FacetDictionaries tables, DaySpan days)
    {
        _request = request;
        _authors = Asked(FacetName.Author) ? new ValueCounts(tables.Authors, columns => columns.Authors) : null;
        _sources = Asked(FacetName.Source) ? new ValueCounts(tables.Sources, columns => columns.Sources) : null;
        _hashtags = Asked(FacetName.Hashtag) ? new ValueCounts(tables.Hashtags, columns => columns.Hashtags) : null;
        _days = Asked(FacetName.Date) ? new DayCounts(days) : null;
        _types = Asked(FacetName.Type) ? new int[2] : null;
    }

    /// <summary>True where anything is counted.</summary>
    public bool CountsAny => _request.Names.Length > 0;

    /// <summary>What is counted from now on is of this segment.</summary>
    public void Enter(SegmentDocValues columns)
    {
        _columns = columns;
        _authors?.Enter(columns);
        _sources?.Enter(columns);
        _hashtags?.Enter(columns);
        _days?.Enter(columns);
    }

    /// <summary>Counts a document that matches the query, passing some of the filters.</summary>
    public void Add(int document, FilterOutcome outcome)
    {
        if (outcome.Passes)
        {
            Add([document]);
            return;
        }

        if (_types is not null && outcome.CountsIn(FacetName.Type))
        {
            _types[(int)_columns!.TypeOf(document)]++;
        }

        Add(_authors, FacetName.Author, document, outcome);
        Add(_sources, FacetName.Source, document, outcome);
        Add(_hashtags, FacetName.Hashtag, document, outcome);
        if (outcome.CountsIn(FacetName.Date))
        {
            _days?.Add(document);
        }
    }

    /// <summary>Counts documents that match the query and pass every filter.</summary>
    public void Add(ReadOnlySpan<int> documents)
    {
        if (_types is not null)
        {
            foreach (var document in documents)
            {
                _types[(int)_columns!.TypeOf(document)]++;
            }
        }

        _authors?.Add(documents);
        _sources?.Add(documents);
        _hashtags?.Add(documents);
        _days?.Add(documents);
    }

    /// <summary>The value facets, in the order asked for. To be asked for once: the counts are given back.</summary>
    /// <param name="filters">What was chosen.</param>
    /// <param name="accountLabel">The label of a handle in lower case; null for what is no account's.</param>
    public ImmutableArray<ValueFacet> ValueFacets(Filters filters, Func<string, string?> accountLabel)
    {
        return [.. _request.Names.Where(name => name != FacetName.Date).Distinct().Select(Build)];

        ValueFacet Build(FacetName name)
        {
            var chosen = ChosenValues.In(name, filters);
            int? most = _request.Only is null && chosen.IsEmpty ? _request.Limit : null;
            return Fill(name, most).Build(_request, chosen, accountLabel);
        }
    }

    /// <summary>The date facet; null where not asked for. To be asked for once.</summary>
    public (DateFacet Facet, Note? Note)? DateFacet()
    {
        if (_days is null)
        {
            return null;
        }

        var histogram = new DateHistogram();
        _days.MoveTo(histogram);
        return histogram.Build(_request.Interval);
    }

    private static void Add(ValueCounts? counts, FacetName facet, int document, FilterOutcome outcome)
    {
        if (outcome.CountsIn(facet))
        {
            counts?.Add(document);
        }
    }

    private ValueFacetBuilder Fill(FacetName name, int? most)
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
        counts!.MoveTo(builder, most);
        return builder;
    }

    private bool Asked(FacetName name) => _request.Names.Contains(name);
}
