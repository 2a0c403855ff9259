using System.Net;

namespace SearchService.Tests.Reliability;

/// <summary>Searches on and on while something else happens: every answer must be a 200, and none may have fewer hits than any answer that was there
/// before it was asked.</summary>
internal sealed class ContinuousSearcher : IAsyncDisposable
{
    private static readonly string[] Queries = [Dispatches.Shared, "harbour", "\"the storm\"", "gan*", "ferry OR bridge", "type:tweet calm",
        "museum -winter", ""];

    /// <summary>Half of what the service lets wait: a machine that is busy with other things must not look like a service that refuses.</summary>
    private const int MostUnanswered = 16;

    private readonly ServiceProcess _service;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _searching;
    private readonly int[] _most = new int[Queries.Length];
    private readonly Lock _lock = new();
    private List<TimeSpan> _took = [];

    private ContinuousSearcher(ServiceProcess service, int perSecond)
    {
        _service = service;
        _searching = Task.Run(() => SearchAsync(TimeSpan.FromSeconds(1.0 / perSecond)));
    }

    /// <summary>Searches at a fixed rate, whether or not the last few answers have come.</summary>
    public static ContinuousSearcher Over(ServiceProcess service, int perSecond) => new(service, perSecond);

    /// <summary>Times from when each search was asked to when its answer was there, since the last call.</summary>
    public TimeSpan[] TakeTimes()
    {
        lock (_lock)
        {
            TimeSpan[] took = [.. _took.Order()];
            _took = [];
            return took;
        }
    }

    /// <summary>Stops and throws what was wrong.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _searching;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await ((Task)_searching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task SearchAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every);
        var asked = new List<Task>();
        for (var i = 0; !_stop.IsCancellationRequested; i++)
        {
            asked.RemoveAll(task => task.IsCompletedSuccessfully);
            if (asked.Count < MostUnanswered)
            {
                asked.Add(AskAsync(i % Queries.Length));
            }

            if (asked.Find(task => task.IsFaulted) is { } failed)
            {
                await failed;
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        await Task.WhenAll(asked);
    }

    private async Task AskAsync(int query)
    {
        var started = TimeProvider.System.GetTimestamp();
        var least = Volatile.Read(ref _most[query]);
        var uri = new Uri($"/v1/search?match=all&q={Uri.EscapeDataString(Queries[query])}", UriKind.Relative);
        using var answer = await _service.Http.GetAsync(uri);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{Queries[query]}: {answer.StatusCode} {body}");
        var hits = System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("totalHits").GetInt32();
        Assert.True(hits >= least, $"{Queries[query]}: {hits} hits, there were {least} before.");
        lock (_lock)
        {
            _took.Add(TimeProvider.System.GetElapsedTime(started));
            _most[query] = Math.Max(_most[query], hits);
        }
    }
}
