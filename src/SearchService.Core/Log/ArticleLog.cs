using System.Collections.Immutable;
using SearchService.Articles.Sources;
using SearchService.Store;

namespace SearchService.Log;

/// <summary>A store that keeps every change: an append-only log.</summary>
/// <remarks>
/// Files <c>articles-FIRSTPOSITION.log</c> of JSON lines, each with its checksum. Records are written in groups; a group ends with a marker that sums
/// it, and is acknowledged after the fsync behind the marker. Safe for any number of threads, for one process (see <see cref="DataFolderLock"/>).
/// </remarks>
public sealed class ArticleLog : IDocumentStore
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

    /// <inheritdoc/>
    public long LastPosition => Volatile.Read(ref _lastPosition);

    /// <inheritdoc/>
    public StoreStatus Status => new(_versions.Count, _appender.Segments.Sum(segment => segment.Length), _writer.Waiting);

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    /// <returns>16 hexadecimal digits; null where the log does not hold the position.</returns>
    public string? DigestAt(long position) => _digests.At(position);

    /// <inheritdoc/>
    public async Task<PutResult> PutAsync(SourceDocument document, CancellationToken cancellation)
    {
        var json = SourceDocumentJson.ToUtf8(document);
        var result = await _writer.WriteAsync(new PendingWrite(document.Id, json, ArticleVersion.HashOf(json), cancellation));
        return result!.Value;
    }

    /// <inheritdoc/>
    public async Task<long?> DeleteAsync(string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        var result = await _writer.WriteAsync(new PendingWrite(id, Json: null, Hash: default, cancellation));
        return result?.Position;
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<DocumentChange>> ReadAsync(long after, int maxChanges, long maxBytes, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxChanges, 1);
        cancellation.ThrowIfCancellationRequested();
        var last = LastPosition; // Before the files: what it counts is in them.
        return new(LogReader.Read(_appender.Segments, after, last, maxChanges, maxBytes));
    }

    /// <inheritdoc/>
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
