using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.Search;

/// <summary>What a person asks: a query text and everything around it.</summary>
public sealed record Question : SearchOptions
{
    /// <summary>The query text, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many of its loose words a hit must hold.</summary>
    public MatchMode Match { get; init; }
}
