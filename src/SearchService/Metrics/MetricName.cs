namespace SearchService.Metrics;

/// <summary>The name of a metric in Prometheus.</summary>
internal static class MetricName
{
    /// <summary>Made of an instrument's name and unit as OpenTelemetry says ("Prometheus and OpenMetrics Compatibility"): dots become underscores, the unit is written out at the end, a counter ends in <c>_total</c>.</summary>
    public static string Of(string instrument, string? unit, MetricKind kind)
    {
        var name = string.Concat(instrument.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        var suffix = unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var whole = name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix;
        return kind == MetricKind.Counter && !whole.EndsWith("_total", StringComparison.Ordinal) ? whole + "_total" : whole;
    }
}
