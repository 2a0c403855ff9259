using System.Collections.Immutable;
using SearchService.Articles;

namespace SearchService.Log;

/// <summary>The durable, ordered record of every source document: the truth that every index is a view of.</summary>
public sealed class ArticleLog : IAsyncDisposable
{
    private ArticleLog()
    {
    }

    /// <summary>Position of the last acknowledged record; 0 for an empty log.</summary>
    public long LastPosition => throw new NotImplementedException();

    /// <summary>How many articles there are: put and not deleted.</summary>
    public int ArticleCount => throw new NotImplementedException();

    /// <summary>Size of the log's files, in bytes.</summary>
    public long SizeInBytes => throw new NotImplementedException();

    /// <summary>What was found and dropped at the end of the log when it was opened; null where the log ended cleanly.</summary>
    public string? Repair => throw new NotImplementedException();

    /// <summary>Opens the log in a folder, creating the folder if need be. Reads it through once.</summary>
    /// <exception cref="LogDamagedException">Something before the last valid group marker is wrong: names file, offset and remedy.</exception>
    public static ArticleLog Open(string folder) => throw new NotImplementedException();

    /// <summary>Tells whether an article with this id is there now.</summary>
    public bool Contains(string id) => throw new NotImplementedException();

    /// <summary>Adds a document or replaces the one with its id. Completes once it is on disk; many callers share one fsync.</summary>
    /// <exception cref="LogUnavailableException">It could not be written (disk full, I/O error): nothing of it is in the log.</exception>
    public Task<AppendResult> PutAsync(SourceDocument document, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Deletes a document. Completes once that is on disk.</summary>
    /// <returns>The position of the deletion; null where no such article is there.</returns>
    /// <exception cref="LogUnavailableException">It could not be written.</exception>
    public Task<long?> DeleteAsync(string id, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Reads acknowledged records in order.</summary>
    /// <param name="after">Position of the last record that the reader has.</param>
    /// <param name="maxRecords">Most records to answer, at least 1.</param>
    /// <param name="maxBytes">Stop after so many bytes of records; at least one record is answered.</param>
    /// <returns>The records behind <paramref name="after"/>; empty at the end.</returns>
    public ImmutableArray<LogRecord> Read(long after, int maxRecords, long maxBytes) => throw new NotImplementedException();

    /// <summary>Completes as soon as there is a record behind a position; at once where there is one already.</summary>
    public Task WaitForMoreAsync(long after, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Writes what was handed in, then closes the files.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
