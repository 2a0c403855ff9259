using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>What a person asks: a query text and everything around it.</summary>
public sealed record Question
{
    /// <summary>The query text, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many of its loose words a hit must hold.</summary>
    public MatchMode Match { get; init; }

    /// <summary>What else a hit must pass.</summary>
    public Filters Filters { get; init; } = Filters.None;

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>What is made one hit. Whether words are relaxed is decided by counting without it.</summary>
    public Collapse Collapse { get; init; }

    /// <summary>Most hits in the answer.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Hits to pass over first.</summary>
    public int Offset { get; init; }

    /// <summary>Where to go on: the place of the last hit of the page before.</summary>
    public SortKey? After { get; init; }

    /// <summary>What to count.</summary>
    public FacetRequest Facets { get; init; } = new();

    /// <summary>How exactly to count hits. Where facets are counted or hits filtered, and on engines that gain nothing by it, the total is exact all the same.</summary>
    public TotalsMode Totals { get; init; }

    /// <summary>True to have scores explained.</summary>
    public bool Explain { get; init; }

    /// <summary>Once it is cancelled, the engine stops looking for hits and answers with those it has: <see cref="SearchResults.IsPartial"/>.</summary>
    public CancellationToken TimeIsUp { get; init; }
}
