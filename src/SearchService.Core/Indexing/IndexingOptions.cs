using System.ComponentModel.DataAnnotations;

namespace SearchService.Indexing;

/// <summary>How the store is followed. Bound to the section <c>Indexing</c>.</summary>
public sealed record IndexingOptions
{
    /// <summary>Most changes applied at a time. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int BatchRecords { get; init; } = 1_000;

    /// <summary>Most bytes of changes applied at a time. Default 16 MB.</summary>
    [Range(1, 1L << 30)]
    public long BatchBytes { get; init; } = 16 << 20;

    /// <summary>How often searches see what was applied while more than <see cref="BatchRecords"/> are waiting; once fewer wait, they see it at once.
    /// Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest time that something applied waits for a commit. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Records applied after which a commit comes at once. Default 50,000.</summary>
    [Range(1, 10_000_000)]
    public int CommitRecords { get; init; } = 50_000;
}
