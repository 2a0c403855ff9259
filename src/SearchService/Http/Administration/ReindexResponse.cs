using SearchService.Indexing;

namespace SearchService.Http.Administration;

/// <summary>How a reindex stands.</summary>
internal sealed record ReindexResponse(
    string Id, ReindexState State, long Done, long Total, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Error)
{
    /// <summary>The answer for a reindex.</summary>
    public static ReindexResponse From(ReindexProgress progress) => new(
        progress.Id,
        progress.State,
        progress.Done,
        progress.Total,
        progress.StartedAt,
        progress.FinishedAt,
        progress.Error);
}
