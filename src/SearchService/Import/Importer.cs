using SearchService.Articles.Sources;
using SearchService.Cli;
using SearchService.Store;

namespace SearchService.Import;

/// <summary>Brings files into the store: finds them, reads their documents, hands them to a sink. In order, in bounded memory.</summary>
/// <param name="sink">Where the documents go.</param>
/// <param name="progress">Called after every document.</param>
internal sealed class Importer(IDocumentSink sink, Action<ImportProgress>? progress = null)
{
    /// <summary>Imports everything. A document that can't be taken is counted and stops nothing.</summary>
    /// <param name="sources">What to read.</param>
    /// <param name="prefix">Goes in front of every id.</param>
    /// <param name="counts">Counts while it goes on, so that they are right whatever ends the import early.</param>
    /// <param name="cancellation">Ends the import; what was handed over is waited for.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    /// <exception cref="StoreUnavailableException">The store took no more.</exception>
    /// <exception cref="CommandFailedException">The service took no more.</exception>
    public async Task<ImportCounts> ImportAsync(SourceFiles sources, string prefix, ImportCounts counts, CancellationToken cancellation)
    {
        foreach (var unreadable in sources.Unreadable)
        {
            counts.Reject(new(new(unreadable.Path), unreadable.Reason));
        }

        try
        {
            await ReadAsync(sources, prefix, counts, cancellation);
        }
        finally
        {
            await sink.FlushAsync(counts);
        }

        return counts;
    }

    private async Task ReadAsync(SourceFiles sources, string prefix, ImportCounts counts, CancellationToken cancellation)
    {
        var documents = 0L;
        var done = 0L;
        foreach (var file in sources.Files)
        {
            var reading = FileDocuments.ReadAsync(file, prefix, cancellation).GetAsyncEnumerator(cancellation);
            await using (reading)
            {
                while (await NextAsync(reading, file, counts))
                {
                    var (read, end) = reading.Current;
                    if (read.IsValid)
                    {
                        await sink.PutAsync(read.Document, new(file.RelativePath, read.Line), counts, cancellation);
                    }
                    else
                    {
                        counts.Reject(new(new(file.RelativePath, read.Line), read.Detail));
                    }

                    progress?.Invoke(new(++documents, done + end, sources.Length));
                }
            }

            done += file.Length;
        }
    }

    // An error of the file rejects what is left of it; one of the sink ends the import.
    private static async Task<bool> NextAsync(IAsyncEnumerator<(DocumentResult Read, long End)> reading, SourceFile file, ImportCounts counts)
    {
        try
        {
            return await reading.MoveNextAsync();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            counts.Reject(new(new(file.RelativePath), ImportFault.ReasonOf(e)));
            return false;
        }
    }
}

/// <summary>Errors of the file system in words for people.</summary>
internal static class ImportFault
{
    /// <summary>Why a file or folder can't be read, in a sentence.</summary>
    public static string ReasonOf(Exception error) => error switch
    {
        UnauthorizedAccessException => "There is no permission to read it.",
        FileNotFoundException or DirectoryNotFoundException => "It is not there any more, or its name is not UTF-8.",
        _ => error.Message,
    };
}

/// <summary>How far an import is.</summary>
/// <param name="Documents">Documents read, rejected ones included.</param>
/// <param name="BytesRead">Bytes of the files that have been read.</param>
/// <param name="BytesTotal">Bytes of all files.</param>
internal readonly record struct ImportProgress(long Documents, long BytesRead, long BytesTotal);
