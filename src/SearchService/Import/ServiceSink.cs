using System.Buffers;
using System.Text.Json;
using SearchService.Articles.Sources;
using SearchService.Cli;

namespace SearchService.Import;

/// <summary>Sends documents to the service, many a request: while one request is answered the next one is filled.</summary>
internal sealed class ServiceSink(ServiceClient service) : IDocumentSink
{
    // The service names the first 1,000 lines that it rejects.
    private const int MaxDocuments = 1_000;
    private const int MaxBytes = 4 << 20;

    private Batch _filling = new();
    private Batch _spare = new();
    private Task _sending = Task.CompletedTask;

    /// <inheritdoc/>
    public async Task PutAsync(SourceDocument document, DocumentOrigin origin, ImportCounts counts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _filling.Add(document, origin);
        if (_filling.Origins.Count == MaxDocuments || _filling.Lines.WrittenCount >= MaxBytes)
        {
            await SendAsync(counts);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CommandFailedException">The service took no more.</exception>
    public async Task FlushAsync(ImportCounts counts)
    {
        if (_filling.Origins.Count > 0 && !_sending.IsFaulted)
        {
            await SendAsync(counts);
        }

        await _sending;
    }

    // One request at a time: of two versions of an article the later one must win.
    private async Task SendAsync(ImportCounts counts)
    {
        await _sending;
        (_filling, _spare) = (_spare, _filling);
        _filling.Clear();
        _sending = SendAsync(_spare, counts);
    }

    private async Task SendAsync(Batch batch, ImportCounts counts)
    {
        var answer = await service.PostLinesAsync("v1/articles", batch.Lines.WrittenMemory);
        counts.Accept(answer.GetProperty("accepted").GetInt64(), answer.GetProperty("unchanged").GetInt64());
        foreach (var rejected in answer.GetProperty("rejected").EnumerateArray())
        {
            var origin = batch.Origins[rejected.GetProperty("line").GetInt32() - 1];
            counts.Reject(new(origin, rejected.GetProperty("detail").GetString() ?? ""));
        }
    }

    private sealed class Batch
    {
        public List<DocumentOrigin> Origins { get; } = [];

        public ArrayBufferWriter<byte> Lines { get; } = new();

        public void Add(SourceDocument document, DocumentOrigin origin)
        {
            Origins.Add(origin);
            using (var json = new Utf8JsonWriter(Lines, SourceDocumentJson.WriterOptions))
            {
                SourceDocumentJson.Write(json, document);
            }

            Lines.Write("\n"u8);
        }

        public void Clear()
        {
            Origins.Clear();
            Lines.ResetWrittenCount();
        }
    }
}
