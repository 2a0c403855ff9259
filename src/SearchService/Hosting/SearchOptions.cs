using System.ComponentModel.DataAnnotations;
using SearchService.Engine;

namespace SearchService.Hosting;

/// <summary>How searches are answered: the section <c>Search</c>.</summary>
internal sealed record SearchOptions
{
    /// <summary>The engine. Default Lucene.</summary>
    public EngineName Engine { get; init; } = EngineName.Lucene;

    /// <summary>Longest time that a search looks for hits. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan TimeLimit { get; init; } = SearchTimeLimit.DefaultLimit;
}

/// <summary>The engines there are.</summary>
internal enum EngineName
{
    /// <summary>Lucene, which keeps its index in the data folder.</summary>
    Lucene,
}
