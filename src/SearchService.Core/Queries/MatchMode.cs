namespace SearchService.Queries;

/// <summary>How many of a query's loose words a hit must hold.</summary>
public enum MatchMode
{
    /// <summary>All; if fewer than <see cref="QueryLimits.RelaxBelow"/> hits have them all, any, those with all first.</summary>
    Auto,

    /// <summary>All.</summary>
    All,

    /// <summary>At least one.</summary>
    Any,
}
