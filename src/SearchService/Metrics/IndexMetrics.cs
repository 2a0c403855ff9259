using System.Diagnostics.Metrics;
using SearchService.Indexing;
using SearchService.Store;

namespace SearchService.Metrics;

/// <summary>How indexing stands, as gauges that are read when somebody looks.</summary>
internal sealed class IndexMetrics : IHostedService
{
    private static readonly TimeSpan OneReading = TimeSpan.FromMilliseconds(200);

    private readonly IndexingWorker _worker;
    private readonly TimeProvider _clock;
    private (long At, IndexingStatus Status)? _last;

    /// <summary>Adds the gauges.</summary>
    public IndexMetrics(IMeterFactory meters, IndexingWorker worker, LiveIndex live, IDocumentStore store, TimeProvider clock)
    {
        _worker = worker;
        _clock = clock;
        var meter = meters.Create(SearchMetrics.MeterName);
        meter.CreateObservableGauge(Name("index.ready"), () => live.IsReady ? 1 : 0, unit: null,
            "1 once searches see what the log held at the start, else 0.");
        Gauge(meter, "index.articles", "{article}", "Articles that a search sees.", status => status.Articles);
        Gauge(meter, "index.tweets", "{tweet}", "Distinct tweets that a search sees.", status => status.Tweets);
        Gauge(meter, "index.position", "{record}", "Position of the log that a search sees.", status => status.Position);
        Gauge(meter, "index.committed_position", "{record}", "Position of the log up to which the index survives a crash.",
            status => status.CommittedPosition);
        Gauge(meter, "index.lag", "{record}", "Acknowledged records that a search does not see yet.", status => status.Lag);
        Gauge(meter, "index.size", "By", "Size of the live generation.", status => status.IndexBytes);
        Gauge(meter, "index.set_aside", "{document}", "Documents that could not be indexed; status lists them.", status => status.SetAside.Length);
        Gauge(meter, "index.last_commit", "s", "When the index was last committed, as Unix time; 0 if never.",
            status => status.LastCommit?.ToUnixTimeSeconds() ?? 0);
        Gauge(meter, "reindex.running", null, "1 while a reindex runs, else 0.", status => status.Reindex?.State == ReindexState.Running ? 1 : 0);
        Gauge(meter, "log.position", "{record}", "Last acknowledged position of the log.", status => status.LogPosition);
        Gauge(meter, "log.size", "By", "Size of the log.", status => status.LogBytes);
        meter.CreateObservableGauge(Name("log.writes_waiting"), () => store.Status.WritesWaiting, "{document}",
            "Documents that were handed to the log and wait for their turn.");
        meter.CreateObservableGauge(Name("index.segments"), () => live.Index.SegmentCount, "{segment}", "Segments of the live generation.");
        meter.CreateObservableGauge(
            Name("index.generation"),
            () => new Measurement<int>(1, [new("engine", live.Engine), new("generation", live.Index.Generation)]),
            description: "Always 1; engine and generation that answer are its labels.");
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Name(string name) => $"{SearchMetrics.Prefix}{name}";

    private void Gauge(Meter meter, string name, string? unit, string description, Func<IndexingStatus, long> figure) =>
        meter.CreateObservableGauge(Name(name), () => figure(Status()), unit, description);

    /// <summary>The figures of one scrape are of one moment, and looked up once: gauges are asked one after the other, by one thread.</summary>
    private IndexingStatus Status()
    {
        if (_last is { } last && _clock.GetElapsedTime(last.At) < OneReading)
        {
            return last.Status;
        }

        var status = _worker.Status;
        _last = (_clock.GetTimestamp(), status);
        return status;
    }
}
