using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SearchService.Log;

namespace SearchService.Indexing;

/// <summary>One reindex, from its start to its end.</summary>
internal sealed class ReindexRun : IDisposable
{
    private const int LastRounds = 10;

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(200);

    private readonly ArticleLog _log;
    private readonly LiveIndex _live;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _cancel;
    private ReindexProgress _progress;
    private TaskCompletionSource _changed = NewSignal();

    public ReindexRun(ArticleLog log, LiveIndex live, TimeProvider clock, ILogger logger, CancellationToken stopping)
    {
        _log = log;
        _live = live;
        _clock = clock;
        _logger = logger;
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _progress = new ReindexProgress(Guid.NewGuid().ToString("n")[..12], ReindexState.Running, 0, log.LastPosition, clock.GetUtcNow(), FinishedAt: null, Error: null);
    }

    public ReindexProgress Progress => Volatile.Read(ref _progress);

    /// <summary>Completes when the run has ended, however it did.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <remarks>On a thread of its own: it works for minutes, and on a machine of two cores every other request would wait for the thread pool's second one.</remarks>
    public void Start() => Ended = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    /// <summary>How it stands, at once and after every change, a few times a second at most; the end is the last step.</summary>
    public async IAsyncEnumerable<ReindexProgress> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            var progress = Progress;
            yield return progress;
            if (progress.State != ReindexState.Running)
            {
                yield break;
            }

            await changed.WaitAsync(cancellation);
            await Ended.WaitAsync(BetweenSteps, _clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public async Task CancelAsync()
    {
        await _cancel.CancelAsync();
        await Ended;
    }

    public void Dispose() => _cancel.Dispose();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task RunAsync()
    {
        LogFollower? next = null;
        try
        {
            next = _live.BeginNext();
            CatchUp(next);
            next.Commit();
            next.Show();
            next.Index.Warm();
            await _live.SwapAsync(next, _cancel.Token);
            Report(next);
            End(ReindexState.Completed, error: null);
        }
        catch (OperationCanceledException) when (_cancel.IsCancellationRequested)
        {
            await AbandonAsync(next);
            End(ReindexState.Cancelled, error: null);
        }
#pragma warning disable CA1031 // Whatever went wrong is shown as the run's error; the old generation goes on answering.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _logger.LogError(failure, "Reindex {Id} failed; the generation that was live stays live.", Progress.Id);
            await AbandonAsync(next);
            End(ReindexState.Failed, failure.Message);
        }
    }

    /// <summary>Applies what the log held at the start, then a few rounds more to come near the live generation. However fast others write, it ends: the rest is applied during the swap, while they wait.</summary>
    private void CatchUp(LogFollower next)
    {
        var held = _log.LastPosition;
        for (var round = 0; next.Applied < held || (round < LastRounds && !_live.IsNearlyReachedBy(next)); round += next.Applied < held ? 0 : 1)
        {
            _cancel.Token.ThrowIfCancellationRequested();
            next.ApplyNext(show: false);
            Report(next);
        }
    }

    private void Report(LogFollower next) => Set(Progress with { Done = next.Applied, Total = Math.Max(_log.LastPosition, next.Applied) });

    private void End(ReindexState state, string? error) => Set(Progress with { State = state, FinishedAt = _clock.GetUtcNow(), Error = error });

    private void Set(ReindexProgress progress)
    {
        Volatile.Write(ref _progress, progress);
        Interlocked.Exchange(ref _changed, NewSignal()).SetResult();
    }

    private Task AbandonAsync(LogFollower? next) => next is null ? Task.CompletedTask : _live.AbandonAsync(next);
}
