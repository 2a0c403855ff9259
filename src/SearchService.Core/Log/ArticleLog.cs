using System.Collections.Immutable;
using SearchService.Articles.Sources;

namespace SearchService.Log;

/// <summary>The durable, ordered record of every source document: the truth that every index is a view of.</summary>
/// <remarks>
/// Files <c>articles-FIRSTPOSITION.log</c> of JSON lines, each with its checksum. Records are written in groups; a group ends with a marker that sums
/// it, and is acknowledged after the fsync behind the marker. Safe for any number of threads, for one process (see <see cref="DataFolderLock"/>).
/// </remarks>
public sealed class ArticleLog : IAsyncDisposable
{
    private readonly LogAppender _appender;
    private readonly ArticleVersions _versions;
    private readonly LogDigests _digests;
    private readonly LogWriter _writer;
    private readonly Task _writing;
    private TaskCompletionSource _more = NewSignal();
    private long _lastPosition;

    private ArticleLog(LogAppender appender, ArticleVersions versions, LogDigests digests, LogOptions options, long lastPosition, string? repair)
    {
        _appender = appender;
        _versions = versions;
        _digests = digests;
        _lastPosition = lastPosition;
        Repair = repair;
        _writer = new LogWriter(appender, versions, digests, options, lastPosition, Acknowledge);
        _writing = Task.Run(_writer.RunAsync);
    }

    /// <summary>Position of the last acknowledged record; 0 for an empty log.</summary>
    public long LastPosition => Volatile.Read(ref _lastPosition);

    /// <summary>How many articles there are: put and not deleted.</summary>
    public int ArticleCount => _versions.Count;

    /// <summary>Writes that were handed in and wait for the group that is being written.</summary>
    public int WritesWaiting => _writer.Waiting;

    /// <summary>Size of the log's files as far as acknowledged, in bytes.</summary>
    public long SizeInBytes => _appender.Segments.Sum(segment => segment.Length);

    /// <summary>What was found and dropped at the end of the log when it was opened; null where the log ended cleanly.</summary>
    public string? Repair { get; }

    /// <summary>Opens the log in a folder, creating the folder if need be. Reads it through once; keeps no documents in memory.</summary>
    /// <param name="folder">The log's folder.</param>
    /// <param name="options">How files are laid out; the defaults if null.</param>
    /// <param name="progress">Told every few megabytes how far the reading is.</param>
    /// <exception cref="LogDamagedException">Something before the last valid group marker is wrong: names file, offset and remedy.</exception>
    /// <exception cref="DataFolderException">The folder or a file in it can't be made, read or written.</exception>
    public static ArticleLog Open(string folder, LogOptions? options = null, IProgress<LogProgress>? progress = null)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(Path.TrimEndingDirectorySeparator(folder)))!);
            }

            return Open(new DiskLogStorage(folder, FileAccess.ReadWrite), options ?? new LogOptions(), progress);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DataFolderException.For(folder, failure);
        }
    }

    internal static ArticleLog Open(ILogStorage storage, LogOptions options, IProgress<LogProgress>? progress = null)
    {
        var segments = new List<LogSegment>();
        try
        {
            var versions = new ArticleVersions();
            var digests = new LogDigests();
            var scan = new LogScan(storage, progress);
            var tail = scan.Run(
                (file, first) => segments.Add(new LogSegment(file, first, LogFileScan.HeaderLength(first))),
                (records, end) =>
                {
                    segments[^1].Add(records, 0, end);
                    versions.Apply(records);
                    digests.Add(records);
                });
            if (tail is not null)
            {
                segments[^1].File.Truncate(tail.Offset);
                segments[^1].File.Flush();
            }

            return new ArticleLog(new LogAppender(storage, [.. segments], options), versions, digests, options, scan.LastPosition, tail?.ToRepair());
        }
        catch
        {
            segments.ForEach(segment => segment.Dispose());
            throw;
        }
    }

    /// <summary>Tells whether an article with this id is there now.</summary>
    public bool Contains(string id) => _versions.Find(id) is not null;

    /// <summary>A digest of every record up to a position: what an index remembers, to tell this log from another.</summary>
    /// <returns>16 hexadecimal digits; null where the log does not hold the position.</returns>
    public string? DigestAt(long position) => _digests.At(position);

    /// <summary>Adds a document or replaces the one with its id. Completes once it is on disk; many callers share one fsync.</summary>
    /// <param name="document">The document. Where it is unchanged in every member, nothing is written.</param>
    /// <param name="cancellation">Stops the waiting; whether the document was written by then is open.</param>
    /// <exception cref="LogUnavailableException">It could not be written (disk full, I/O error): nothing of it is in the log.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public async Task<AppendResult> PutAsync(SourceDocument document, CancellationToken cancellation)
    {
        var json = SourceDocumentJson.ToUtf8(document);
        var result = await _writer.WriteAsync(new PendingWrite(document.Id, json, ArticleVersion.HashOf(json), cancellation));
        return result!.Value;
    }

    /// <summary>Deletes a document. Completes once that is on disk.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="cancellation">Stops the waiting; whether the deletion was written by then is open.</param>
    /// <returns>The position of the deletion; null where no such article is there.</returns>
    /// <exception cref="LogUnavailableException">It could not be written.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public async Task<long?> DeleteAsync(string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        var result = await _writer.WriteAsync(new PendingWrite(id, Json: null, Hash: default, cancellation));
        return result?.Position;
    }

    /// <summary>Reads acknowledged records in order, from disk.</summary>
    /// <param name="after">Position of the last record that the reader has.</param>
    /// <param name="maxRecords">Most records to answer, at least 1.</param>
    /// <param name="maxBytes">Stop after so many bytes of records; at least one record is answered.</param>
    /// <returns>The records behind <paramref name="after"/>; empty at the end.</returns>
    /// <exception cref="LogDamagedException">A record has changed on disk since the log was opened.</exception>
    /// <exception cref="IOException">A file can't be read.</exception>
    public ImmutableArray<LogRecord> Read(long after, int maxRecords, long maxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRecords, 1);
        var last = LastPosition; // Before the files: what it counts is in them.
        return LogReader.Read(_appender.Segments, after, last, maxRecords, maxBytes);
    }

    /// <summary>Completes as soon as there is a record behind a position; at once where there is one already.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants to know any more, or the log was closed.</exception>
    public async Task WaitForMoreAsync(long after, CancellationToken cancellation)
    {
        for (var more = Volatile.Read(ref _more); LastPosition <= after; more = Volatile.Read(ref _more))
        {
            await more.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Writes what was handed in, then closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        _writer.Complete();
        await _writing;
        Volatile.Read(ref _more).TrySetCanceled();
        foreach (var segment in _appender.Segments)
        {
            segment.Dispose();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Acknowledge(long last)
    {
        Volatile.Write(ref _lastPosition, last);
        Interlocked.Exchange(ref _more, NewSignal()).TrySetResult();
    }
}
