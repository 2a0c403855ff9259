using SearchService.Intake;
using SearchService.Log;

namespace SearchService.Import;

/// <summary>Writes straight into the log, many documents at once, so that they share an fsync.</summary>
internal sealed class LogSink(ArticleLog log) : IDocumentSink
{
    private readonly WritesInFlight _writes = new(log);

    /// <inheritdoc/>
    public Task PutAsync(ImportedDocument document, ImportCounts counts, CancellationToken cancellation) =>
        _writes.AddAsync(document.Submission.Document!, written => counts.Accept(1, written.Unchanged ? 1 : 0), cancellation);

    /// <inheritdoc/>
    /// <exception cref="LogUnavailableException">The log took no more.</exception>
    public Task FlushAsync(ImportCounts counts) => _writes.SettleAllAsync();
}
