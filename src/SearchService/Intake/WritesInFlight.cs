using SearchService.Articles.Sources;
using SearchService.Store;

namespace SearchService.Intake;

/// <summary>
/// Documents that were handed to the store and are not known to be on disk yet: many at once, so that they share an fsync, but bounded in number and
/// in memory.
/// </summary>
/// <param name="store">Where they go.</param>
internal sealed class WritesInFlight(IDocumentStore store)
{
    /// <summary>Most documents.</summary>
    public const int MaxDocuments = 2_048;

    /// <summary>Most bytes of text that they hold in memory; a document larger than that goes alone.</summary>
    public const int MaxBytes = 16 << 20;

    private readonly Queue<(Task<PutResult> Writing, long Bytes, Action<PutResult> OnDisk)> _writes = new();
    private long _bytes;

    /// <summary>Hands a document over once there is room for it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="onDisk">Told of it once it is on disk, by a later call. In the order of handing over.</param>
    /// <param name="cancellation">Gives up before it is handed over, never afterwards.</param>
    /// <exception cref="StoreUnavailableException">An earlier one was not written.</exception>
    public async Task AddAsync(SourceDocument document, Action<PutResult> onDisk, CancellationToken cancellation)
    {
        var bytes = BytesOf(document);
        while (_writes.Count > 0 && (_writes.Count >= MaxDocuments || _bytes + bytes > MaxBytes))
        {
            await SettleOldestAsync();
        }

        cancellation.ThrowIfCancellationRequested();
        _writes.Enqueue((store.PutAsync(document, CancellationToken.None), bytes, onDisk));
        _bytes += bytes;
    }

    /// <summary>Waits until every one is on disk, or failed.</summary>
    /// <exception cref="StoreUnavailableException">At least one was not written; the others were told of.</exception>
    public async Task SettleAllAsync()
    {
        StoreUnavailableException? unavailable = null;
        while (_writes.Count > 0)
        {
            try
            {
                await SettleOldestAsync();
            }
            catch (StoreUnavailableException e)
            {
                unavailable ??= e;
            }
        }

        if (unavailable is not null)
        {
            throw unavailable;
        }
    }

    // The other members are short by their limits; bylines can be many.
    private static long BytesOf(SourceDocument document) =>
        sizeof(char) * (document.Content.Length + document.Authors.Sum(author => (long)author.Length));

    private async Task SettleOldestAsync()
    {
        var (writing, bytes, onDisk) = _writes.Dequeue();
        _bytes -= bytes;
        onDisk(await writing);
    }
}
