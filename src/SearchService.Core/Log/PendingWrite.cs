using SearchService.Store;

namespace SearchService.Log;

/// <summary>A put or a delete that waits for its group.</summary>
/// <param name="Id">The article.</param>
/// <param name="Json">The document; null for a delete.</param>
/// <param name="Hash">Of the JSON.</param>
/// <param name="Cancellation">Whether anybody still waits.</param>
internal sealed record PendingWrite(string Id, byte[]? Json, UInt128 Hash, CancellationToken Cancellation)
{
    private readonly TaskCompletionSource<PutResult?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where it stands; null where there was nothing to delete.</summary>
    public Task<PutResult?> Done => _done.Task;

    /// <summary>What to answer once the group is on disk.</summary>
    public PutResult? Result { get; set; }

    public void Complete() => _done.TrySetResult(Result);

    public void Fail(Exception failure) => _done.TrySetException(failure);

    public void Cancel() => _done.TrySetCanceled(Cancellation);
}
