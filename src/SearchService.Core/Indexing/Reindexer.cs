namespace SearchService.Indexing;

/// <summary>Builds the next generation beside the live one, on demand, and swaps.</summary>
public sealed class Reindexer
{
    /// <summary>The reindex that runs, or the last one; null if there was none since the start.</summary>
    public ReindexProgress? Current => throw new NotImplementedException();

    /// <summary>Starts a reindex in the background.</summary>
    /// <param name="progress">The new one, or the one that is running already.</param>
    /// <returns>False where one is running already.</returns>
    public bool TryStart(out ReindexProgress progress) => throw new NotImplementedException();

    /// <summary>A reindex by its id; null where it is unknown (the last 20 are kept).</summary>
    public ReindexProgress? Find(string id) => throw new NotImplementedException();

    /// <summary>Cancels a running reindex and waits until it has stopped.</summary>
    /// <returns>How it stands now; null where the id is unknown.</returns>
    public Task<ReindexProgress?> CancelAsync(string id) => throw new NotImplementedException();
}
