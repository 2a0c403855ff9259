using System.Threading.Channels;
using SearchService.Store;

namespace SearchService.Log;

/// <summary>The one writer: takes what waits, decides each write in turn, puts the group on disk with one fsync, then answers.</summary>
/// <param name="appender">The files.</param>
/// <param name="versions">Which articles there are.</param>
/// <param name="digests">What sums them.</param>
/// <param name="options">How large a group may get.</param>
/// <param name="last">Position of the last acknowledged record.</param>
/// <param name="onAcknowledged">Told the last position of each group once it can be read.</param>
internal sealed class LogWriter(LogAppender appender, ArticleVersions versions, LogDigests digests, LogOptions options, long last,
    Action<long> onAcknowledged)
{
    private readonly Channel<PendingWrite> _waiting = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(options.GroupRecords) { SingleReader = true });

    private readonly LogGroupBuilder _group = new();
    private readonly List<PendingWrite> _callers = [];

    // What the group changes: not known to anybody before it is on disk, but the next write of the group must reckon with it.
    private readonly Dictionary<string, ArticleVersion?> _changes = new(StringComparer.Ordinal);
    private long _last = last;

    /// <summary>Writes that nobody has begun with.</summary>
    public int Waiting => _waiting.Reader.Count;

    private bool IsFull => _group.Records.Count >= options.GroupRecords || _group.Length >= options.GroupBytes;

    /// <summary>Hands a write in and waits until it is on disk.</summary>
    /// <exception cref="StoreUnavailableException">It could not be written.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public async Task<PutResult?> WriteAsync(PendingWrite write)
    {
        try
        {
            await _waiting.Writer.WriteAsync(write, write.Cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(ArticleLog), "The log is closed.");
        }

        return await write.Done.WaitAsync(write.Cancellation);
    }

    /// <summary>No further writes are taken; <see cref="RunAsync"/> ends after those handed in.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    /// <summary>Writes until <see cref="Complete"/>.</summary>
    public async Task RunAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            WriteGroup();
        }
    }

    private void WriteGroup()
    {
        _group.Restart(_last);
        _callers.Clear();
        _changes.Clear();
        try
        {
            while (!IsFull && _waiting.Reader.TryRead(out var write))
            {
                Take(write);
            }

            if (_group.Records.Count > 0)
            {
                appender.Append(_group);
                versions.Apply(_group.Records);
                digests.Add(_group.Records);
                _last = _group.Records[^1].Position;
                onAcknowledged(_last);
            }

            _callers.ForEach(caller => caller.Complete());
        }
#pragma warning disable CA1031 // Every caller must hear of it, and the writer must go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var reason = failure as StoreUnavailableException
                ?? new StoreUnavailableException($"The log can't be written: {failure.Message}", diskFull: false, failure);
            _callers.ForEach(caller => caller.Fail(reason));
        }
    }

    /// <summary>Decides what a write changes, after all before it. One that changes nothing, and waits for nothing, is answered at once.</summary>
    private void Take(PendingWrite write)
    {
        if (write.Cancellation.IsCancellationRequested)
        {
            write.Cancel();
            return;
        }

        _callers.Add(write);
        var isChanged = _changes.TryGetValue(write.Id, out var version);
        if (!isChanged)
        {
            version = versions.Find(write.Id);
        }

        if (write.Json is null ? version is null : version?.Hash == write.Hash)
        {
            write.Result = version is { } same ? new PutResult(same.Position, Unchanged: true) : null;
            if (!isChanged)
            {
                write.Complete();
            }

            return;
        }

        var position = write.Json is null ? _group.AddDelete(write.Id) : _group.AddPut(write.Id, write.Json, write.Hash);
        _changes[write.Id] = write.Json is null ? null : new ArticleVersion(position, write.Hash);
        write.Result = new PutResult(position, Unchanged: false);
    }
}
