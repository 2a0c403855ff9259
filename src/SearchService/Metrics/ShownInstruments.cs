using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SearchService.Metrics;

/// <summary>Which instruments are shown, each with the tags that become labels: only those whose values are few, whatever clients send. Measurements that differ in other tags are summed.</summary>
internal static class ShownInstruments
{
    private static readonly ImmutableArray<ShownLabel> None = [];

    private static readonly FrozenDictionary<string, ImmutableArray<ShownLabel>> Others = new Dictionary<string, ImmutableArray<ShownLabel>>(StringComparer.Ordinal)
    {
        ["http.server.request.duration"] = [new("http.route", "route"), new("http.request.method", "method"), new("http.response.status_code", "status")],
        ["http.server.active_requests"] = None,
        ["kestrel.active_connections"] = None,
        ["kestrel.rejected_connections"] = None,
        ["aspnetcore.rate_limiting.active_request_leases"] = None,
        ["aspnetcore.rate_limiting.queued_requests"] = None,
        ["aspnetcore.rate_limiting.requests"] = [new("aspnetcore.rate_limiting.result", "result")],
        ["dotnet.process.cpu.time"] = [new("cpu.mode", "mode")],
        ["dotnet.process.memory.working_set"] = None,
        ["dotnet.gc.collections"] = [new("gc.heap.generation", "generation")],
        ["dotnet.gc.heap.total_allocated"] = None,
        ["dotnet.gc.last_collection.memory.committed_size"] = None,
        ["dotnet.gc.pause.time"] = None,
        ["dotnet.thread_pool.thread.count"] = None,
        ["dotnet.thread_pool.queue.length"] = None,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The tags of an instrument that become labels, at most <see cref="LabelValues.Most"/>; null where it is not shown.</summary>
    public static ImmutableArray<ShownLabel>? LabelsOf(string instrument) => instrument switch
    {
        $"{SearchMetrics.Prefix}index.generation" => [new("engine", "engine"), new("generation", "generation")],
        _ when instrument.StartsWith(SearchMetrics.Prefix, StringComparison.Ordinal) => None,
        _ => Others.TryGetValue(instrument, out var labels) ? labels : null,
    };
}
