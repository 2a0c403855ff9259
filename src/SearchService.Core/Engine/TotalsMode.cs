using SearchService.Queries;

namespace SearchService.Engine;

/// <summary>How exactly hits are counted.</summary>
public enum TotalsMode
{
    /// <summary>Every hit is counted.</summary>
    Exact,

    /// <summary>Counting may stop behind <see cref="QueryLimits.CountedAtLeast"/> hits, so that what can't enter the page need not be looked at.</summary>
    AtLeast,
}
