using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.Engine;

/// <summary>One question to an engine.</summary>
public sealed record SearchRequest : SearchOptions
{
    /// <summary>Begins a request with nothing but defaults.</summary>
    public SearchRequest()
    {
    }

    /// <summary>Begins a request with the options of a question.</summary>
    public SearchRequest(SearchOptions options) : base(options)
    {
    }

    /// <summary>What a hit must match, and what it is scored by.</summary>
    public required QueryNode Query { get; init; }

    /// <summary>With <see cref="SortOrder.Relevance"/>, hits that match this too come before all others; null where there is no such
    /// preference.</summary>
    public QueryNode? First { get; init; }
}

/// <summary>What surrounds a query, whether it is a text or a tree.</summary>
public abstract record SearchOptions
{
    /// <summary>What else a hit must pass.</summary>
    public Filters Filters { get; init; } = Filters.None;

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>What is made one hit. Whether words are relaxed is decided by counting without it.</summary>
    public Collapse Collapse { get; init; }

    /// <summary>Most hits in the answer, 0 to <see cref="QueryLimits.PageSize"/>.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Hits to pass over first. 0 where <see cref="After"/> is set.</summary>
    public int Offset { get; init; }

    /// <summary>The last hit of the page before; only hits that sort behind it are answered.</summary>
    public SortKey? After { get; init; }

    /// <summary>What to count.</summary>
    public FacetRequest Facets { get; init; } = new();

    /// <summary>How exactly to count hits. Where facets are counted or hits filtered, and on engines that gain nothing by it, the total is exact all
    /// the same.</summary>
    public TotalsMode Totals { get; init; }

    /// <summary>True to have <see cref="Hit.Explanation"/> filled.</summary>
    public bool Explain { get; init; }

    /// <summary>Once it is cancelled, the engine stops looking for hits and answers with those it has:
    /// <see cref="SearchResults.IsPartial"/>.</summary>
    public CancellationToken TimeIsUp { get; init; }
}

/// <summary>How exactly hits are counted.</summary>
public enum TotalsMode
{
    /// <summary>Every hit is counted.</summary>
    Exact,

    /// <summary>Counting may stop behind <see cref="QueryLimits.CountedAtLeast"/> hits, so that what can't enter the page need not be looked
    /// at.</summary>
    AtLeast,
}

/// <summary>What is made one hit.</summary>
public enum Collapse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Copies of an article: the first published of those that match stands for all, and totals and facets count it alone.</summary>
    Copies,
}

/// <summary>The order of hits. Ties end on the id, in ordinal order.</summary>
public enum SortOrder
{
    /// <summary>Best score first, then newest, unknown days last.</summary>
    Relevance,

    /// <summary>Newest first, unknown days last.</summary>
    Newest,

    /// <summary>Oldest first, unknown days last.</summary>
    Oldest,

    /// <summary>Tweets by the number of articles that quote them, articles by the number of distinct tweets they quote; most first, then
    /// newest.</summary>
    Quotes,
}
