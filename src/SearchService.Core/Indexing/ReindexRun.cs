using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SearchService.Store;

namespace SearchService.Indexing;

/// <summary>One reindex, from its start to its end.</summary>
internal sealed class ReindexRun : IDisposable
{
    private const int LastRounds = 10;

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(200);

    private readonly IDocumentStore _store;
    private readonly LiveIndex _live;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _cancel;
    private ReindexProgress _progress;
    private TaskCompletionSource _changed = NewSignal();

    public ReindexRun(IDocumentStore store, LiveIndex live, TimeProvider clock, ILogger logger, CancellationToken stopping)
    {
        _store = store;
        _live = live;
        _clock = clock;
        _logger = logger;
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var id = Guid.NewGuid().ToString("n")[..12];
        _progress = new ReindexProgress(id, ReindexState.Running, 0, store.LastPosition, clock.GetUtcNow(), FinishedAt: null, Error: null);
    }

    public ReindexProgress Progress => Volatile.Read(ref _progress);

    /// <summary>Completes when the run has ended, however it did.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <remarks>On a thread of its own: it works for minutes, and on a machine of two cores every other request would wait for the thread pool's
    /// second one.</remarks>
    public void Start() =>
        Ended = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

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
        StoreFollower? next = null;
        try
        {
            next = _live.BeginNext();
            await CatchUpAsync(next);
            await next.CommitAsync();
            await next.ShowAsync();
            await next.Index.WarmAsync();
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

    /// <summary>
    /// Applies what the store held at the start, then a few rounds more to come near the live generation. However fast others write, it ends: the
    /// rest is applied during the swap, while they wait.
    /// </summary>
    private async ValueTask CatchUpAsync(StoreFollower next)
    {
        var held = _store.LastPosition;
        for (var round = 0; next.Applied < held || (round < LastRounds && !_live.IsNearlyReachedBy(next)); round += next.Applied < held ? 0 : 1)
        {
            _cancel.Token.ThrowIfCancellationRequested();
            await next.ApplyNextAsync(show: false);
            Report(next);
        }
    }

    private void Report(StoreFollower next) => Set(Progress with { Done = next.Applied, Total = Math.Max(_store.LastPosition, next.Applied) });

    private void End(ReindexState state, string? error) => Set(Progress with { State = state, FinishedAt = _clock.GetUtcNow(), Error = error });

    private void Set(ReindexProgress progress)
    {
        Volatile.Write(ref _progress, progress);
        Interlocked.Exchange(ref _changed, NewSignal()).SetResult();
    }

    private Task AbandonAsync(StoreFollower? next) => next is null ? Task.CompletedTask : _live.AbandonAsync(next);
}
