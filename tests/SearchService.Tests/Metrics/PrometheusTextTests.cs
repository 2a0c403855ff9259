using SearchService.Metrics;

namespace SearchService.Tests.Metrics;

public sealed class PrometheusTextTests
{
    [Fact]
    public void What_would_end_a_label_or_a_line_is_escaped()
    {
        var text = new PrometheusText();
        text.Begin("m", "a \\ b\nc", MetricKind.Gauge);
        text.Sample("", new SeriesLabels([new("t", "l"), new("u", "k")], new LabelValues("a\"b\\c\nd", "é", "")), 0.1);
        Assert.Equal("# HELP m a \\\\ b\\nc\n# TYPE m gauge\nm{l=\"a\\\"b\\\\c\\nd\",k=\"é\"} 0.1\n", text.ToString());
    }

    [Fact]
    public void Buckets_hold_all_that_is_not_above_their_bound()
    {
        var series = new Series([1, 10]);
        foreach (var value in new[] { 0.5, 1, 1.5, 10, 11 })
        {
            series.Add(value);
        }

        var text = new PrometheusText();
        series.WriteTo(text, new SeriesLabels([], default));
        Assert.Equal("_bucket{le=\"1\"} 2\n_bucket{le=\"10\"} 4\n_bucket{le=\"+Inf\"} 5\n_sum 24\n_count 5\n", text.ToString());
    }

    [Theory]
    [InlineData("http.server.request.duration", "s", "Histogram", "http_server_request_duration_seconds")]
    [InlineData("dotnet.process.cpu.time", "s", "Counter", "dotnet_process_cpu_time_seconds_total")]
    [InlineData("index.size", "By", "Gauge", "index_size_bytes")]
    [InlineData("kestrel.active_connections", "{connection}", "Gauge", "kestrel_active_connections")]
    public void Names_are_those_of_Prometheus(string instrument, string unit, string kind, string name) =>
        Assert.Equal(name, MetricName.Of(instrument, unit, Enum.Parse<MetricKind>(kind)));
}
