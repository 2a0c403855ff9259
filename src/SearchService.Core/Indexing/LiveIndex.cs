using Microsoft.Extensions.Logging;
using SearchService.Engine;
using SearchService.Store;

namespace SearchService.Indexing;

/// <summary>Which generation answers searches. Swapped in one step; the older one is removed once its last reader has left.</summary>
public sealed class LiveIndex : IDisposable
{
    private readonly IEngine _engine;
    private readonly IDocumentStore _store;
    private readonly IndexingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _removing = new();
    private readonly CancellationTokenSource _closing = new();
    private long _readyFrom;
    private StoreFollower _follower;
    private Task _removals = Task.CompletedTask;
    private TaskCompletionSource _moved = NewSignal();

    /// <summary>Opens the generation that survived the last run, or begins a new one that is then filled from the store.</summary>
    public LiveIndex(IEngine engine, IDocumentStore store, IndexingOptions options, TimeProvider clock, ILogger<LiveIndex> logger)
    {
        _engine = engine;
        _store = store;
        _options = options;
        _clock = clock;
        _logger = logger;
        _readyFrom = store.LastPosition;
        var index = engine.OpenLive(store.DigestAt);
        IsRebuilt = index is null && store.LastPosition > 0;
        if (index is null)
        {
            index = engine.Create();
            engine.MakeLive(index);
        }

        _follower = Follow(index);
    }

    /// <summary>The engine's name.</summary>
    public string Engine => _engine.Name;

    /// <summary>What the engine found wrong with the generation of the last run, in a sentence; null where nothing was.</summary>
    public string? Damage =>
        _engine.Damage is { } damage ? $"{damage} {(IsReady ? "It was built again from the log." : "It is being built again from the log.")}" : null;

    /// <summary>What the last run had begun and not ended, in a sentence; null where nothing was.</summary>
    public string? Interruption => _engine.Interruption;

    /// <summary>True where no generation had survived, so that the index had to be built again from the store.</summary>
    public bool IsRebuilt { get; private set; }

    /// <summary>True once searches see everything that the store held when the service started.</summary>
    public bool IsReady => Index.Position >= Volatile.Read(ref _readyFrom);

    /// <summary>True where a view sees everything that the store held when the service started; else answers from it miss something.</summary>
    public bool IsComplete(ISnapshot snapshot) => snapshot.Position >= Volatile.Read(ref _readyFrom);

    /// <summary>The generation that answers.</summary>
    public IIndex Index => Volatile.Read(ref _follower).Index;

    /// <summary>Opens a consistent view of the live generation. Dispose it.</summary>
    public async ValueTask<ISnapshot> OpenSnapshotAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var index = Index;
            try
            {
                return await index.OpenSnapshotAsync(cancellation);
            }
            catch (ObjectDisposedException) when (!ReferenceEquals(index, Index))
            {
                // It was swapped in between.
            }
        }
    }

    /// <summary>Completes once searches see a position.</summary>
    public async Task WaitForAsync(long position, CancellationToken cancellation)
    {
        while (true)
        {
            var moved = Volatile.Read(ref _moved).Task;
            if (Index.Position >= position)
            {
                return;
            }

            await moved.WaitAsync(cancellation);
        }
    }

    /// <summary>Lets one caller at a time write the live generation.</summary>
    /// <param name="write">Gets the follower of the live generation.</param>
    /// <param name="cancellation">Ends the wait for the turn, not the writing.</param>
    internal async Task<T> WriteAsync<T>(Func<StoreFollower, ValueTask<T>> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return await write(_follower);
        }
        finally
        {
            Signal();
            _writing.Release();
        }
    }

    /// <summary>Begins the next generation beside the live one.</summary>
    internal StoreFollower BeginNext() => Follow(_engine.Create());

    /// <summary>Completes when every generation that is due for it has been removed.</summary>
    internal Task Removals
    {
        get
        {
            lock (_removing)
            {
                return _removals;
            }
        }
    }

    /// <summary>Tells whether the next generation is so near to the live one that the rest takes no noticeable time.</summary>
    internal bool IsNearlyReachedBy(StoreFollower next) => _follower.Applied - next.Applied <= _options.BatchRecords / 10;

    /// <summary>Where the live generation has turned out to be damaged, puts an empty one in its place, to be filled from the store: what is damaged
    /// answers no more.</summary>
    internal Task<bool> ReplaceDamagedAsync(CancellationToken cancellation) => WriteAsync(
        live =>
        {
            if (!live.Index.IsDamaged)
            {
                return new ValueTask<bool>(false);
            }

            var next = BeginNext();
            _engine.MakeLive(next.Index);
            Volatile.Write(ref _readyFrom, _store.LastPosition);
            IsRebuilt = true;
            Retire(next);
            return new ValueTask<bool>(true);
        },
        cancellation);

    /// <summary>Removes the next generation, unless it has gone live.</summary>
    internal Task AbandonAsync(StoreFollower next) => ReferenceEquals(next.Index, Index) ? Task.CompletedTask : RemoveAsync(next.Index);

    /// <summary>Lets the next generation catch up with every write, then makes it the live one. Meanwhile nothing else is written, and searches go
    /// on.</summary>
    internal Task SwapAsync(StoreFollower next, CancellationToken cancellation) => WriteAsync(
        async live =>
        {
            // What a search has seen once it must go on seeing, also where the live generation fell back behind that.
            var seen = Math.Max(live.Applied, live.Index.Position);
            while (next.Applied < seen && await next.ApplyNextAsync(show: false) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            await next.CommitAsync();
            await next.ShowAsync();
            _engine.MakeLive(next.Index);
            Retire(next);
            return true;
        },
        cancellation);

    /// <summary>Closes the live generation. Snapshots that are still open must not be used any more.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        Removals.Wait();
        Index.Dispose();
        _writing.Dispose();
        _closing.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StoreFollower Follow(IIndex index) => new(_store, index, _options, _clock);

    private void Signal() => Interlocked.Exchange(ref _moved, NewSignal()).SetResult();

    private void Retire(StoreFollower next) => _ = RemoveAsync(Interlocked.Exchange(ref _follower, next).Index);

    /// <summary>In the background, and without failing anybody: a search that was the last reader has its answer, and the next start removes what is
    /// left.</summary>
    private Task RemoveAsync(IIndex index)
    {
        var removal = Task.Run(async () =>
        {
            try
            {
                await _engine.RemoveAsync(index, _closing.Token);
            }
            catch (OperationCanceledException)
            {
                // Somebody reads it until the end; the next start removes it.
            }
#pragma warning disable CA1031 // Whatever it is, only space is lost.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _logger.LogWarning(failure, "Generation {Generation} could not be removed.", index.Generation);
            }
        });
        lock (_removing)
        {
            _removals = Task.WhenAll(_removals, removal);
        }

        return removal;
    }
}
