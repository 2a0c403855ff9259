using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SearchService.Store;

namespace SearchService.Indexing;

/// <summary>
/// Follows the store and applies it to the live generation. An error is noted and tried again, at growing intervals; nothing needs a restart.
/// </summary>
public sealed class IndexingWorker(IDocumentStore store, LiveIndex live, Reindexer reindexer, TimeProvider clock, ILogger<IndexingWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    // Space that was freed is to be used within ten seconds, and a retry on a full disk costs little.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    private readonly RateMeter _rate = new(clock);
    private IndexingError? _lastError;

    /// <summary>How indexing stands now.</summary>
    public IndexingStatus Status
    {
        get
        {
            var index = live.Index;
            var seen = index.Counts;
            return new IndexingStatus
            {
                Engine = live.Engine,
                Generation = index.Generation,
                State = live.IsReady ? "ready" : live.IsRebuilt ? "rebuilding" : "starting",
                Damage = live.Damage,
                Interruption = live.Interruption,
                Outdated = index.IsOutdated,
                Articles = seen.Articles,
                Tweets = seen.Tweets,
                Position = seen.Position,
                CommittedPosition = index.CommittedPosition,
                LogPosition = Math.Max(store.LastPosition, seen.Position),
                RecordsPerSecond = _rate.PerSecond(),
                IndexBytes = index.SizeInBytes,
                LogBytes = store.Status.SizeInBytes,
                LastCommit = index.LastCommit,
                LastError = Volatile.Read(ref _lastError),
                SetAside = index.SetAside,
                Reindex = reindexer.Current,
            };
        }
    }

    /// <summary>Stops following, then commits what was applied.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(() => live.WriteAsync(CommitAsync, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var worked = await TryAsync(() => FollowAsync(stoppingToken));
            if (!worked && live.Index.IsDamaged)
            {
                worked = await TryAsync(() => live.ReplaceDamagedAsync(stoppingToken));
            }

            pause = worked ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
            if (!worked)
            {
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async ValueTask<bool> CommitAsync(StoreFollower follower)
    {
        if (follower.CommitDueIn is null)
        {
            return false;
        }

        await follower.CommitAsync();
        return true;
    }

    /// <summary>Applies one batch; where there is none, waits for more or until a commit is due.</summary>
    private async Task FollowAsync(CancellationToken stopping)
    {
        var (applied, commitDueIn) = await live.WriteAsync(
            async follower =>
            {
                var started = clock.GetTimestamp();
                var count = await follower.ApplyNextAsync();
                if (count > 0)
                {
                    _rate.Add(count, clock.GetElapsedTime(started));
                }

                if (follower.CommitDueIn == TimeSpan.Zero)
                {
                    await follower.CommitAsync();
                }

                return (count > 0 ? -1 : follower.Applied, follower.CommitDueIn);
            },
            stopping);
        if (applied < 0)
        {
            return;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var more = store.WaitForMoreAsync(applied, waiting.Token);
        await Task.WhenAny(more, Task.Delay(commitDueIn ?? Timeout.InfiniteTimeSpan, clock, waiting.Token));
        await waiting.CancelAsync();
    }

    private async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong is shown in status and tried again: a worker that has ended helps nobody.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _lastError = new IndexingError(clock.GetUtcNow(), failure.Message);
            logger.LogError(failure, "Indexing failed; it is tried again.");
            return false;
        }
    }
}

/// <summary>How fast work went over the last minute, counting only the time spent working.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class RateMeter(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<(long At, TimeSpan Busy, int Count)> _batches = new();

    /// <summary>Notes a piece of work that has just ended.</summary>
    public void Add(int count, TimeSpan busy)
    {
        lock (_lock)
        {
            _batches.Enqueue((clock.GetTimestamp(), busy, count));
            Forget();
        }
    }

    /// <summary>Pieces a second; 0 where there was no work.</summary>
    public double PerSecond()
    {
        lock (_lock)
        {
            Forget();
            var busy = _batches.Sum(batch => batch.Busy.TotalSeconds);
            return busy > 0 ? _batches.Sum(batch => batch.Count) / busy : 0;
        }
    }

    private void Forget()
    {
        while (_batches.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) > Window)
        {
            _batches.Dequeue();
        }
    }
}
