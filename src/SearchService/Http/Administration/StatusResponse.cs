using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using SearchService.Indexing;

namespace SearchService.Http.Administration;

/// <summary>How the service stands.</summary>
internal sealed record StatusResponse(
    string Engine,
    [property: AllowedValues("starting", "rebuilding", "ready")] string State,
    string Generation,
    bool Outdated,
    string? Damage,
    string? Interruption,
    int Articles,
    int Tweets,
    long Position,
    long CommittedPosition,
    long LogPosition,
    long Lag,
    double RecordsPerSecond,
    long IndexBytes,
    long LogBytes,
    DateTimeOffset? LastCommit,
    LastErrorResponse? LastError,
    int SetAsideCount,
    ImmutableArray<SetAsideResponse> SetAside,
    ReindexResponse? Reindex)
{
    private const int SetAsideShown = 100;

    /// <summary>The answer for a status.</summary>
    public static StatusResponse From(IndexingStatus status) => new(
        status.Engine,
        status.State,
        status.Generation,
        status.Outdated,
        status.Damage,
        status.Interruption,
        status.Articles,
        status.Tweets,
        status.Position,
        status.CommittedPosition,
        status.LogPosition,
        status.Lag,
        Math.Round(status.RecordsPerSecond, 1),
        status.IndexBytes,
        status.LogBytes,
        status.LastCommit,
        status.LastError is { } error ? new(error.At, error.Message) : null,
        status.SetAside.Length,
        [.. status.SetAside.Take(SetAsideShown).Select(aside => new SetAsideResponse(aside.Position, aside.ArticleId, aside.Reason))],
        status.Reindex is { } reindex ? ReindexResponse.From(reindex) : null);
}

/// <summary>What went wrong last.</summary>
internal sealed record LastErrorResponse(DateTimeOffset At, string Message);

/// <summary>A document that could not be indexed; the first 100 are shown.</summary>
internal sealed record SetAsideResponse(long Position, string Id, string Reason);
