using System.Collections.Immutable;
using SearchService.Articles.Sources;

namespace SearchService.Store;

/// <summary>
/// The durable, ordered store of source documents: the truth that every index is a view of. Safe for use from many threads, by one process at a time.
/// </summary>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>The position of the last acknowledged change; 0 where there never was one. What stands up to there can be read.</summary>
    long LastPosition { get; }

    /// <summary>How the store stands now.</summary>
    StoreStatus Status { get; }

    /// <summary>What was found wrong and mended when the store was opened, in a sentence; null where nothing was.</summary>
    string? Repair => null;

    /// <summary>Adds a document or replaces the one with its id. Completes once that is durable; many callers share one write to the disk.</summary>
    /// <param name="document">The document, which is valid as every one is that could be made. Where it is unchanged in every member, nothing is
    /// written.</param>
    /// <param name="cancellation">Stops the waiting; whether the document was written by then is open.</param>
    /// <exception cref="StoreUnavailableException">It could not be written: nothing of it is in the store.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    Task<PutResult> PutAsync(SourceDocument document, CancellationToken cancellation);

    /// <summary>Deletes a document. Completes once that is durable.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="cancellation">Stops the waiting; whether the deletion was written by then is open.</param>
    /// <returns>The position of the deletion; null where no such article is there.</returns>
    /// <exception cref="StoreUnavailableException">It could not be written.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    Task<long?> DeleteAsync(string id, CancellationToken cancellation);

    /// <summary>Reads a page of acknowledged changes, in order. Positions may have gaps: what was replaced since need not be kept.</summary>
    /// <param name="after">The position of the last change that the reader has; 0 for none.</param>
    /// <param name="maxChanges">Most changes to answer, at least 1.</param>
    /// <param name="maxBytes">Bytes of changes after which to stop; at least one change is answered.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The changes behind <paramref name="after"/>; empty at the end.</returns>
    /// <exception cref="StoreDamagedException">A change is not as it was written.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    ValueTask<ImmutableArray<DocumentChange>> ReadAsync(long after, int maxChanges, long maxBytes, CancellationToken cancellation);

    /// <summary>Completes as soon as there is a change behind a position; at once where there is one already.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants to know any more, or the store was closed.</exception>
    Task WaitForMoreAsync(long after, CancellationToken cancellation);

    /// <summary>
    /// A digest of every change up to a position: what an index remembers, to tell this store from another, and from more of this one.
    /// </summary>
    /// <returns>Null where the store does not know the position.</returns>
    string? DigestAt(long position);
}

/// <summary>How a store stands, at one moment.</summary>
/// <param name="Articles">How many articles there are: put and not deleted.</param>
/// <param name="SizeInBytes">The size of its files, as far as acknowledged.</param>
/// <param name="WritesWaiting">Writes that were handed in and wait for the one that is going on.</param>
public readonly record struct StoreStatus(int Articles, long SizeInBytes, int WritesWaiting);
