using SearchService.Searching;

namespace SearchService.Indexing;

/// <summary>Which generation answers searches. Swapped in one step; an older one goes once its last reader has left.</summary>
public sealed class LiveIndex
{
    /// <summary>The engine's name.</summary>
    public string Engine => throw new NotImplementedException();

    /// <summary>True once searches see everything that the log held when the service started.</summary>
    public bool IsReady => throw new NotImplementedException();

    /// <summary>Opens a consistent view of the live generation. Dispose it.</summary>
    public ISearchSnapshot OpenSnapshot() => throw new NotImplementedException();

    /// <summary>Completes once searches see a position.</summary>
    public Task WaitForAsync(long position, CancellationToken cancellation) => throw new NotImplementedException();
}
