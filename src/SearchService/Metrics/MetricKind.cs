namespace SearchService.Metrics;

/// <summary>What Prometheus calls the type of a metric.</summary>
internal enum MetricKind
{
    /// <summary>A sum that only grows.</summary>
    Counter,

    /// <summary>A figure that goes up and down.</summary>
    Gauge,

    /// <summary>Measurements counted in buckets.</summary>
    Histogram,
}
