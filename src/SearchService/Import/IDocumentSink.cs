using SearchService.Articles.Sources;
using SearchService.Intake;
using SearchService.Store;

namespace SearchService.Import;

/// <summary>Where imported documents go: the store, or the service that holds it.</summary>
internal interface IDocumentSink
{
    /// <summary>Hands a document over. Documents arrive in this order; it may return before the document is on disk.</summary>
    /// <param name="document">The document.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="counts">Gets what became of it, or of one handed over earlier.</param>
    /// <param name="cancellation">Gives up handing over; what was handed over before still arrives.</param>
    Task PutAsync(SourceDocument document, DocumentOrigin origin, ImportCounts counts, CancellationToken cancellation);

    /// <summary>Completes once everything that was handed over is on disk, or failed.</summary>
    Task FlushAsync(ImportCounts counts);
}

/// <summary>Writes straight into the store, many documents at once, so that they share an fsync.</summary>
internal sealed class StoreSink(IDocumentStore store) : IDocumentSink
{
    private readonly WritesInFlight _writes = new(store);

    /// <inheritdoc/>
    public Task PutAsync(SourceDocument document, DocumentOrigin origin, ImportCounts counts, CancellationToken cancellation) =>
        _writes.AddAsync(document, written => counts.Accept(1, written.Unchanged ? 1 : 0), cancellation);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store took no more.</exception>
    public Task FlushAsync(ImportCounts counts) => _writes.SettleAllAsync();
}
