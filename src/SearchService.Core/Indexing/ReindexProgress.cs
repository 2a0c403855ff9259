namespace SearchService.Indexing;

/// <summary>How a reindex stands.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="State">Running or how it ended.</param>
/// <param name="Done">Changes applied to the next generation.</param>
/// <param name="Total">Changes there are; grows with writes meanwhile.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="FinishedAt">When it ended; null while it runs.</param>
/// <param name="Error">Why it failed, in a sentence; null unless it did.</param>
public sealed record ReindexProgress(string Id, ReindexState State, long Done, long Total, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
    string? Error);

/// <summary>States of a reindex.</summary>
public enum ReindexState
{
    /// <summary>The next generation is being built.</summary>
    Running,

    /// <summary>The next generation is live.</summary>
    Completed,

    /// <summary>It ended with an error; the old generation stays live.</summary>
    Failed,

    /// <summary>It was cancelled or the service stopped; the old generation stays live.</summary>
    Cancelled,
}
