using Lucene.Net.Index;

namespace SearchService.Lucene.Writing;

/// <summary>Merges in the background, and keeps a merge's failure for the writer's thread instead of throwing it where nobody catches it.</summary>
internal sealed class MergeFailures : ConcurrentMergeScheduler
{
    private Exception? _failure;

    /// <summary>Throws what a merge failed with since the last call.</summary>
    /// <exception cref="IOException">A merge failed.</exception>
    public void ThrowIfAny()
    {
        if (Interlocked.Exchange(ref _failure, null) is { } failure)
        {
            throw new IOException($"Segments could not be merged: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    protected override void HandleMergeException(Exception exc) => Volatile.Write(ref _failure, exc);
}
