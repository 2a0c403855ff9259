using System.Text;
using Microsoft.Extensions.Diagnostics.Metrics;
using OpenTelemetry.Metrics;

namespace SearchService.Metrics;

/// <summary>The instruments that Prometheus sees, each with the tags that become its labels. Measurements that differ in other tags are
/// summed.</summary>
/// <remarks>Tags are listed only where their values are few, whatever clients send.</remarks>
internal static class ExportedMetrics
{
    private static readonly (string Meter, string Instrument, string[] Tags)[] OfThePlatform =
    [
        ("Microsoft.AspNetCore.Hosting", "http.server.request.duration", ["http.route", "http.request.method", "http.response.status_code"]),
        ("Microsoft.AspNetCore.Hosting", "http.server.active_requests", []),
        ("Microsoft.AspNetCore.Server.Kestrel", "kestrel.active_connections", []),
        ("Microsoft.AspNetCore.Server.Kestrel", "kestrel.rejected_connections", []),
        ("Microsoft.AspNetCore.RateLimiting", "aspnetcore.rate_limiting.active_request_leases", []),
        ("Microsoft.AspNetCore.RateLimiting", "aspnetcore.rate_limiting.queued_requests", []),
        ("Microsoft.AspNetCore.RateLimiting", "aspnetcore.rate_limiting.requests", ["aspnetcore.rate_limiting.result"]),
        (Runtime, "dotnet.process.cpu.time", ["cpu.mode"]),
        (Runtime, "dotnet.process.memory.working_set", []),
        (Runtime, "dotnet.gc.collections", ["gc.heap.generation"]),
        (Runtime, "dotnet.gc.heap.total_allocated", []),
        (Runtime, "dotnet.gc.last_collection.memory.committed_size", []),
        (Runtime, "dotnet.gc.pause.time", []),
        (Runtime, "dotnet.thread_pool.thread.count", []),
        (Runtime, "dotnet.thread_pool.queue.length", []),
    ];

    private const string Runtime = "System.Runtime";

    private static readonly (string Exported, string Short)[] Labels =
    [
        ("http_route=\"", "route=\""),
        ("http_request_method=\"", "method=\""),
        ("http_response_status_code=\"", "status=\""),
        ("aspnetcore_rate_limiting_result=\"", "result=\""),
        ("cpu_mode=\"", "mode=\""),
        ("gc_heap_generation=\"", "generation=\""),
        ("{} ", " "),
    ];

    /// <summary>Adds the export.</summary>
    public static void AddExportedMetrics(this IServiceCollection services)
    {
        services.AddMetrics(metrics =>
        {
            // Local meters are the service's own: another one in the same process is not counted with it.
            metrics.EnableMetrics(SearchMetrics.MeterName, instrumentName: null, listenerName: null, MeterScope.Local);
            foreach (var (meter, instrument, _) in OfThePlatform)
            {
                metrics.EnableMetrics(meter, instrument, listenerName: null, meter is Runtime ? MeterScope.Global : MeterScope.Local);
            }
        });
        services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            foreach (var (_, instrument, tags) in OfThePlatform)
            {
                metrics.AddView(instrument, new MetricStreamConfiguration { TagKeys = tags });
            }

            metrics.AddPrometheusExporter(prometheus =>
            {
                prometheus.ScopeInfoEnabled = false;
                prometheus.TargetInfoEnabled = false;
                prometheus.ScrapeResponseCacheDurationMilliseconds = 0;
            });
        });
    }

    /// <summary>Gives the labels the names that dashboards and alerts know: neither a view nor the exporter renames a tag.</summary>
    /// <param name="text">What was exported. No label's value holds a quotation mark, so that nothing else looks like a label.</param>
    public static string WithShortLabels(string text) =>
        Labels.Aggregate(new StringBuilder(text), (shortened, label) => shortened.Replace(label.Exported, label.Short)).ToString();
}
