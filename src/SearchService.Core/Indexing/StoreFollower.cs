using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Store;

namespace SearchService.Indexing;

/// <summary>
/// Carries the store into one generation, batch by batch, from the position that the generation remembers. For one writer at a time.
/// </summary>
public sealed class StoreFollower
{
    private const int Tries = 3;

    private readonly IDocumentStore _store;
    private readonly IndexingOptions _options;
    private readonly TimeProvider _clock;
    private int _batchRecords;
    private long _lastCommit;
    private long _lastRefresh;
    private bool _hasHidden;
    private long _uncommitted;

    /// <summary>Follows on from where the generation stands.</summary>
    public StoreFollower(IDocumentStore store, IIndex index, IndexingOptions options, TimeProvider clock)
    {
        _store = store;
        Index = index;
        _options = options;
        _clock = clock;
        _batchRecords = options.BatchRecords;
        _lastCommit = clock.GetTimestamp();
        _lastRefresh = _lastCommit;
        Applied = index.Position;
    }

    /// <summary>The generation that is written.</summary>
    public IIndex Index { get; }

    /// <summary>The position up to which the store has been applied.</summary>
    public long Applied { get; private set; }

    /// <summary>How long a commit may still wait; null where nothing waits for one.</summary>
    public TimeSpan? CommitDueIn
    {
        get
        {
            if (_uncommitted == 0)
            {
                return null;
            }

            if (_batchRecords < _options.BatchRecords)
            {
                return TimeSpan.Zero;
            }

            var left = _options.CommitInterval - _clock.GetElapsedTime(_lastCommit);
            return left > TimeSpan.Zero && _uncommitted < _options.CommitRecords ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Applies the next batch.</summary>
    /// <param name="show">
    /// True to make it visible: at once, or where more than a batch is waiting behind it once the refresh interval is over. What nobody searches yet
    /// is shown once, at its end, see <see cref="ShowAsync"/>.
    /// </param>
    /// <returns>How many changes were applied; 0 where there are none.</returns>
    /// <exception cref="IndexRolledBackException">The index could not be written; the next call reads on from where it fell back to.</exception>
    public async ValueTask<int> ApplyNextAsync(bool show = true)
    {
        var count = 0;
        await OrFallBackAsync(async () =>
        {
            var read = await _store.ReadAsync(Applied, _batchRecords, _options.BatchBytes, CancellationToken.None);
            if (read.IsEmpty)
            {
                if (show && _hasHidden)
                {
                    await RefreshAsync();
                }

                return;
            }

            var changes = new IndexChange[read.Length];
            AllCores.For(read.Length, index => changes[index] = IndexChanges.Of(read[index], ArticleParser.Parse));
            await ApplyAsync(changes);
            _hasHidden = true;
            Applied = read[^1].Position;
            if (show && IsShowDue)
            {
                await RefreshAsync();
            }

            _uncommitted += read.Length;
            _batchRecords = Math.Min(_options.BatchRecords, _batchRecords * 2);
            count = read.Length;
        });
        return count;
    }

    /// <summary>Makes what was applied visible.</summary>
    /// <exception cref="IndexRolledBackException">As for <see cref="ApplyNextAsync"/>.</exception>
    public ValueTask ShowAsync() => OrFallBackAsync(RefreshAsync);

    /// <summary>Makes what was applied durable.</summary>
    /// <exception cref="IndexRolledBackException">As for <see cref="ApplyNextAsync"/>.</exception>
    public ValueTask CommitAsync() => OrFallBackAsync(async () =>
    {
        await Index.CommitAsync(_store.DigestAt(Applied));
        _uncommitted = 0;
        _lastCommit = _clock.GetTimestamp();
    });

    /// <summary>
    /// A refresh makes a segment of whatever the writer holds. Where the store is far ahead, few large ones cost much less than many small ones.
    /// After a fall back every step is shown.
    /// </summary>
    private bool IsShowDue =>
        _store.LastPosition - Applied < _options.BatchRecords
        || _batchRecords < _options.BatchRecords
        || _clock.GetElapsedTime(_lastRefresh) >= _options.RefreshInterval;

    private async ValueTask RefreshAsync()
    {
        await Index.RefreshAsync();
        _hasHidden = false;
        _lastRefresh = _clock.GetTimestamp();
    }

    private async ValueTask OrFallBackAsync(Func<ValueTask> write)
    {
        try
        {
            await write();
        }
        catch (IndexRolledBackException failure)
        {
            FallBack(failure);
            throw;
        }
    }

    /// <summary>Goes on in smaller steps, each committed, until they have grown to full size again: on a disk that is nearly full, what has room for
    /// a step gets on.</summary>
    private void FallBack(IndexRolledBackException failure)
    {
        Applied = failure.Position;
        _uncommitted = 0;
        _batchRecords = Math.Max(1, _batchRecords / 4);
    }

    private async ValueTask ApplyAsync(IndexChange[] changes)
    {
        try
        {
            await Index.ApplyAsync(changes, changes[^1].Position);
        }
        catch (Exception failure) when (failure is not IndexRolledBackException)
        {
            // One of them is to blame. Applying a change twice does no harm, so all are applied again, one at a time.
            foreach (var change in changes)
            {
                await ApplyOrSetAsideAsync(change);
            }
        }
    }

    private async ValueTask ApplyOrSetAsideAsync(IndexChange change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Index.ApplyAsync([change], change.Position);
                return;
            }
            catch (Exception failure) when (failure is not IndexRolledBackException && change is IndexChange.Put)
            {
                if (attempt == Tries)
                {
                    var refused = new IndexChange.Refuse(change.Position, change.ArticleId, $"The index refused it {Tries} times: {failure.Message}");
                    await Index.ApplyAsync([refused], refused.Position);
                    return;
                }
            }
        }
    }
}

/// <summary>Turns changes of the store into changes of an index: here the source document becomes an article.</summary>
internal static class IndexChanges
{
    /// <param name="change">What the store holds.</param>
    /// <param name="parse">Reads a source document.</param>
    public static IndexChange Of(DocumentChange change, Func<SourceDocument, ParseResult> parse)
    {
        if (change is not DocumentChange.Put put)
        {
            return new IndexChange.Delete(change.Position, change.Id);
        }

        try
        {
            var parsed = parse(put.Document);
            return parsed.Article is { } article
                ? new IndexChange.Put(change.Position, article)
                : new IndexChange.Refuse(change.Position, change.Id, parsed.Refusal!);
        }
#pragma warning disable CA1031 // A fault in the reader must not stop the queue: the document is set aside and can be read by a reindex once the fault is mended.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new IndexChange.Refuse(change.Position, change.Id, $"The document could not be read: {failure.Message}");
        }
    }
}
