using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SearchService.Engine;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Generations;
using SearchService.Lucene.Search;
using SearchService.Lucene.Store;
using SearchService.Store;

namespace SearchService.Lucene.Indexing;

/// <summary>A generation in a folder of its own.</summary>
internal sealed class LuceneIndex : IIndex
{
    private readonly GenerationDirectory _directory;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly DocValuesCache _columns = new();
    private readonly Lock _disposing = new();
    private readonly OpenSnapshots _snapshots = new();
    private GenerationWriter? _writer;
    private CommitRecord _committed;
    private ImmutableArray<FailedDocument> _setAside;
    private ReaderView _view;
    private bool _disposed;

    /// <summary>Opens a generation for writing, at its last commit.</summary>
    /// <param name="directory">Its folder; closed with the index.</param>
    /// <param name="committed">What its last commit says.</param>
    /// <param name="clock">Times the commits.</param>
    /// <param name="logger">Hears of what went wrong.</param>
    public LuceneIndex(GenerationDirectory directory, CommitRecord committed, TimeProvider clock, ILogger logger)
    {
        _directory = directory;
        _committed = committed;
        _setAside = committed.SetAside;
        _clock = clock;
        _logger = logger;
        _writer = new GenerationWriter(directory, committed, _columns, logger);
        try
        {
            _view = ReaderView.Of(_writer.OpenReader(), committed.Position, _columns);
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Generation => Path.GetFileName(_directory.Folder);

    /// <inheritdoc/>
    public bool IsOutdated => !string.Equals(_committed.Fingerprint, Fingerprint.Current, StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool IsDamaged { get; private set; }

    /// <inheritdoc/>
    public long Position => Volatile.Read(ref _view).Position;

    /// <inheritdoc/>
    public IndexCounts Counts
    {
        get
        {
            var view = Volatile.Read(ref _view);
            return new IndexCounts(view.Position, view.ArticleCount, view.TweetCount);
        }
    }

    /// <inheritdoc/>
    public long CommittedPosition => Volatile.Read(ref _committed).Position;

    /// <inheritdoc/>
    public DateTimeOffset? LastCommit => Volatile.Read(ref _committed).At;

    /// <inheritdoc/>
    public int SegmentCount => Volatile.Read(ref _view).Segments.Length;

    /// <inheritdoc/>
    public ImmutableArray<FailedDocument> SetAside => _setAside;

    /// <inheritdoc/>
    public long SizeInBytes => _directory.SizeInBytes;

    /// <inheritdoc/>
    public ValueTask ApplyAsync(IReadOnlyList<IndexChange> changes, long position)
    {
        var writer = Writer();
        ArgumentOutOfRangeException.ThrowIfLessThan(position, writer.Applied);
        try
        {
            writer.Apply(changes, position);
            return ValueTask.CompletedTask;
        }
        catch (Exception failure) when (LeavesTheWriterInDoubt(failure))
        {
            throw RolledBack(failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask RefreshAsync()
    {
        var writer = Writer();
        // After a fall back, searches go on seeing what they saw until the writer has come as far again.
        if (writer.Applied < Position)
        {
            return ValueTask.CompletedTask;
        }

        try
        {
            var next = ReaderView.Of(writer.OpenReader(), writer.Applied, _columns);
            if (_columns.FindsCopies)
            {
                FindCopies(next);
            }

            Show(next, writer.SetAside);
            return ValueTask.CompletedTask;
        }
#pragma warning disable CA1031 // Whatever a refresh fails with, the writer is not to be trusted after it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            throw RolledBack(failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask WarmAsync()
    {
        var view = EnterView();
        try
        {
            view.Copies.Find();
            return ValueTask.CompletedTask;
        }
        finally
        {
            view.Leave();
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(string? logDigest = null)
    {
        var writer = Writer();
        var digest = logDigest ?? (writer.Applied == _committed.Position ? _committed.LogDigest : null);
        var record = _committed with { Position = writer.Applied, LogDigest = digest, At = _clock.GetUtcNow(), SetAside = writer.SetAside };
        try
        {
            writer.Commit(record);
            Volatile.Write(ref _committed, record);
            return ValueTask.CompletedTask;
        }
#pragma warning disable CA1031 // As for a refresh.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            throw RolledBack(failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ISnapshot> OpenSnapshotAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(!_snapshots.TryEnter(), this);
        try
        {
            return new(new LuceneSnapshot(Generation, EnterView(), _snapshots.Leave));
        }
        catch
        {
            _snapshots.Leave();
            throw;
        }
    }

    /// <summary>Opens no more snapshots. Completes once all that were opened have been disposed.</summary>
    public Task RetireAsync() => _snapshots.CloseAsync();

    /// <inheritdoc/>
    public override string ToString() => _directory.ToString();

    /// <summary>Closes without committing. Snapshots that are open stay readable.</summary>
    public void Dispose()
    {
        lock (_disposing)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        try
        {
            _writer?.Dispose();
        }
        finally
        {
            _view.Leave();
            _directory.Dispose();
        }
    }

    private static bool LeavesTheWriterInDoubt(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or OutOfMemoryException or ObjectDisposedException
        || (failure is AggregateException several && several.InnerExceptions.Any(LeavesTheWriterInDoubt));

    /// <summary>What is visible, with a reference for the caller.</summary>
    private ReaderView EnterView()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var view = Volatile.Read(ref _view);
            if (view.TryEnter())
            {
                return view;
            }
        }
    }

    private static void FindCopies(ReaderView next)
    {
        try
        {
            next.Copies.Find();
        }
        catch
        {
            next.Leave();
            throw;
        }
    }

    private void Show(ReaderView next, ImmutableArray<FailedDocument> setAside)
    {
        var last = Interlocked.Exchange(ref _view, next);
        _setAside = setAside;
        last.Leave();
    }

    /// <summary>The writer; opened again where the last attempt to do so failed.</summary>
    private GenerationWriter Writer()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            return _writer ??= new GenerationWriter(_directory, _committed, _columns, _logger);
        }
        catch (Exception failure) when (LeavesTheWriterInDoubt(failure))
        {
            throw new IndexRolledBackException(CommittedPosition, failure);
        }
    }

    private IndexRolledBackException RolledBack(Exception cause)
    {
        _logger.LogError(cause, "Generation {Generation} could not be written; it falls back to position {Position}.", Generation, CommittedPosition);
        var failed = _writer;
        _writer = null;
        try
        {
            failed?.Rollback();
        }
#pragma warning disable CA1031 // The first failure is the one to tell; the writer is given up either way.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _logger.LogWarning(failure, "Rolling back generation {Generation} failed too.", Generation);
        }

        // Damaged bytes fail in many ways, so what was committed is read through; a full disk says nothing about them.
        IsDamaged = _committed.At is not null && !DiskFull.Caused(cause) && !IsSound();
        return new IndexRolledBackException(CommittedPosition, cause);
    }

    private bool IsSound()
    {
        try
        {
            Manifest.Check(_directory);
            return true;
        }
#pragma warning disable CA1031 // As at a start.
        catch (Exception failure) when (failure is not UnauthorizedAccessException)
#pragma warning restore CA1031
        {
            _logger.LogError(failure, "Generation {Generation} is damaged.", Generation);
            return false;
        }
    }
}
