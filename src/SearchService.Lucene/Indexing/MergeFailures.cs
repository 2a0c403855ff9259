using Lucene.Net.Index;
using Microsoft.Extensions.Logging;
using SearchService.Log;

namespace SearchService.Lucene.Indexing;

/// <summary>
/// Merges in the background, and keeps a merge's failure from being thrown where nobody catches it. A merge that the disk had no room for costs nothing:
/// the segments stay as they are and are merged later. Any other failure, damaged segments above all, is for the writer's thread.
/// </summary>
/// <param name="logger">Hears of merges that are put off.</param>
internal sealed class MergeFailures(ILogger logger) : ConcurrentMergeScheduler
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
    protected override void HandleMergeException(Exception exc)
    {
        // Rolling back for want of room would never end on a disk that holds the index but not a second copy of it.
        if (DiskFull.Caused(exc))
        {
            logger.LogWarning(exc, "Segments could not be merged; they stay as they are until the next merge.");
        }
        else
        {
            Volatile.Write(ref _failure, exc);
        }
    }
}
