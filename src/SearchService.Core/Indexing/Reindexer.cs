using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SearchService.Store;

namespace SearchService.Indexing;

/// <summary>Builds the next generation beside the live one, on demand, and swaps. One at a time.</summary>
public sealed class Reindexer(IDocumentStore store, LiveIndex live, TimeProvider clock, ILogger<Reindexer> logger) : IHostedService, IDisposable
{
    private const int Remembered = 20;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<ReindexRun> _runs = [];
    private readonly CancellationTokenSource _stopping = new();
    private Task _replacing = Task.CompletedTask;

    /// <summary>The reindex that runs, or the last one; null if there was none since the start.</summary>
    public ReindexProgress? Current => Last()?.Progress;

    /// <summary>Starts a reindex in the background.</summary>
    /// <param name="progress">The new one, or the one that is running already.</param>
    /// <returns>False where one is running already.</returns>
    public bool TryStart(out ReindexProgress progress)
    {
        lock (_lock)
        {
            if (_runs is [.., { Progress.State: ReindexState.Running } running])
            {
                progress = running.Progress;
                return false;
            }

            var run = new ReindexRun(store, live, clock, logger, _stopping.Token);
            _runs.Add(run);
            if (_runs.Count > Remembered)
            {
                _runs[0].Dispose();
                _runs.RemoveAt(0);
            }

            run.Start();
            progress = run.Progress;
            return true;
        }
    }

    /// <summary>A reindex by its id; null where it is unknown (the last 20 are kept).</summary>
    public ReindexProgress? Find(string id) => Run(id)?.Progress;

    /// <summary>A reindex as it goes on: how it stands now, then every change, at most five a second, until it has ended.</summary>
    /// <returns>Null where the id is unknown.</returns>
    public IAsyncEnumerable<ReindexProgress>? Follow(string id) => Run(id)?.FollowAsync(CancellationToken.None);

    /// <summary>Cancels a running reindex and waits until it has stopped; one that has ended stays as it is.</summary>
    /// <returns>How it stands now; null where the id is unknown.</returns>
    public async Task<ReindexProgress?> CancelAsync(string id)
    {
        if (Run(id) is not { } run)
        {
            return null;
        }

        await run.CancelAsync();
        return run.Progress;
    }

    /// <summary>Starts a reindex where another version of the program built the live generation; that one answers until then. One that fails is tried
    /// again a minute later; one that somebody cancels is not.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _replacing = ReplaceOutdatedAsync();
        return Task.CompletedTask;
    }

    /// <summary>Cancels what runs; the live generation stays.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _replacing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Last() is { } run)
        {
            await run.Ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _runs.ForEach(run => run.Dispose());
        _stopping.Dispose();
    }

    private async Task ReplaceOutdatedAsync()
    {
        while (live.Index.IsOutdated && !_stopping.IsCancellationRequested)
        {
            if (TryStart(out var progress))
            {
                logger.LogInformation("The index was built by another version of the program: reindex {Id} replaces it.", progress.Id);
            }

            var run = Last()!;
            await run.Ended;
            if (run.Progress.State == ReindexState.Cancelled)
            {
                return;
            }

            if (live.Index.IsOutdated)
            {
                await Task.Delay(BetweenTries, clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private ReindexRun? Last()
    {
        lock (_lock)
        {
            return _runs.LastOrDefault();
        }
    }

    private ReindexRun? Run(string id)
    {
        lock (_lock)
        {
            return _runs.Find(run => string.Equals(run.Progress.Id, id, StringComparison.Ordinal));
        }
    }
}
