using System.ComponentModel.DataAnnotations;

namespace SearchService.Indexing;

/// <summary>How the log is followed. Bound to the section <c>Indexing</c>.</summary>
public sealed record IndexingOptions
{
    /// <summary>Most log records applied between two refreshes. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int BatchRecords { get; init; } = 1_000;

    /// <summary>Most bytes of log records applied between two refreshes. Default 16 MB.</summary>
    [Range(1, 1L << 30)]
    public long BatchBytes { get; init; } = 16 << 20;

    /// <summary>Longest time that something applied waits for a commit. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Records applied after which a commit comes at once. Default 50,000.</summary>
    [Range(1, 10_000_000)]
    public int CommitRecords { get; init; } = 50_000;
}
