namespace SearchService.Import;

/// <summary>Where imported documents go: the log, or the service that holds it.</summary>
internal interface IDocumentSink
{
    /// <summary>Hands a document over. Documents arrive in this order; it may return before the document is on disk.</summary>
    /// <param name="document">A document without fault.</param>
    /// <param name="counts">Gets what became of it, or of one handed over earlier.</param>
    /// <param name="cancellation">Gives up handing over; what was handed over before still arrives.</param>
    Task PutAsync(ImportedDocument document, ImportCounts counts, CancellationToken cancellation);

    /// <summary>Completes once everything that was handed over is on disk, or failed.</summary>
    Task FlushAsync(ImportCounts counts);
}
