using SearchService.Log;

namespace SearchService.Cli.Importing;

/// <summary>Writes straight into the log, many documents at once, so that they share an fsync.</summary>
internal sealed class LogSink(ArticleLog log) : IDocumentSink
{
    private const int MaxInFlight = 2_048;
    private const int MaxCharactersInFlight = 16 << 20;

    private readonly Queue<(Task<AppendResult> Writing, int Characters)> _inFlight = new();
    private int _characters;

    /// <inheritdoc/>
    public async Task PutAsync(ImportedDocument document, ImportCounts counts, CancellationToken cancellation)
    {
        while (_inFlight.Count >= MaxInFlight || _characters >= MaxCharactersInFlight)
        {
            await SettleOldestAsync(counts);
        }

        cancellation.ThrowIfCancellationRequested();
        var source = document.Submission.Document!;
        _inFlight.Enqueue((log.PutAsync(source, CancellationToken.None), source.Content.Length));
        _characters += source.Content.Length;
    }

    /// <inheritdoc/>
    /// <exception cref="LogUnavailableException">The log took no more.</exception>
    public async Task FlushAsync(ImportCounts counts)
    {
        LogUnavailableException? unavailable = null;
        while (_inFlight.Count > 0)
        {
            try
            {
                await SettleOldestAsync(counts);
            }
            catch (LogUnavailableException e)
            {
                unavailable ??= e;
            }
        }

        if (unavailable is not null)
        {
            throw unavailable;
        }
    }

    private async Task SettleOldestAsync(ImportCounts counts)
    {
        var (writing, characters) = _inFlight.Dequeue();
        _characters -= characters;
        counts.Accept((await writing).Unchanged);
    }
}
