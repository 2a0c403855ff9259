using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchService.Tests.Http;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Metrics_tell_of_requests_searches_the_index_the_log_and_the_process()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm").Quoting(A.TweetBy("@ada", "wind")), An.Article("Calm"));
        await service.SearchFor("storm");
        await service.SearchFor("nothing-has-this");
        await service.GetAsync("/v1/search?limit=x");
        var (answer, metrics) = await ReadAsync(service);
        Assert.Equal(("text/plain; version=0.0.4; charset=utf-8", "no-store"), (answer.Headers["Content-Type"], answer.Headers["Cache-Control"]));
        Assert.Equal(2, metrics["http_server_request_duration_seconds_count{method=\"GET\",status=\"200\",route=\"/v1/search/\"}"]);
        Assert.Equal(1, metrics["http_server_request_duration_seconds_count{method=\"GET\",status=\"400\",route=\"/v1/search/\"}"]);
        Assert.Equal(2, metrics["search_service_search_duration_seconds_count"]);
        Assert.Equal((1, 2, 1), (metrics["search_service_search_hits_bucket{le=\"0\"}"], metrics["search_service_search_hits_bucket{le=\"+Inf\"}"],
            metrics["search_service_search_hits_sum"]));
        Assert.Equal(0, metrics["search_service_search_partial_answers_total"]);
        Assert.Equal((2, 1, 1),
            (metrics["search_service_index_articles"], metrics["search_service_index_tweets"], metrics["search_service_index_ready"]));
        Assert.Equal((2, 2, 0),
            (metrics["search_service_index_position"], metrics["search_service_log_position"], metrics["search_service_index_lag"]));
        Assert.Equal((0, 0, 0),
            (metrics["search_service_index_set_aside"], metrics["search_service_log_writes_waiting"], metrics["search_service_reindex_running"]));
        Assert.InRange(metrics["search_service_index_segments"], 1, 10);
        Assert.InRange(metrics["search_service_log_size_bytes"], 1, 100_000);
        Assert.Contains(metrics, metric => metric.Value == 1
            && metric.Key.StartsWith($"search_service_index_generation{{engine=\"Lucene\",generation=\"", StringComparison.Ordinal));
        Assert.True(metrics["dotnet_process_memory_working_set_bytes"] > 1 << 20);
        Assert.True(metrics["dotnet_process_cpu_time_seconds_total{mode=\"user\"}"] > 0);
        Assert.Contains("dotnet_gc_collections_total{generation=\"gen0\"}", metrics.Keys);
    }

    [Fact]
    public async Task Every_line_is_in_the_text_format_and_every_metric_says_what_it_is()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        await service.SearchFor("storm");
        var text = (await service.GetAsync("/metrics")).Text;
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var (name, type) = ("", "");
        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                (name, type) = (line.Split(' ')[2], line.Split(' ')[3]);
                Assert.True(begun.Add(name), $"{name} comes twice.");
            }
            else if (line.StartsWith("# HELP ", StringComparison.Ordinal))
            {
                Assert.Equal(name, line.Split(' ')[2]);
                Assert.True(line.Length > $"# HELP {name} ".Length, $"{name} is not described.");
            }
            else
            {
                Assert.Matches(Sample(), line);
                string[] names = type == "histogram" ? [$"{name}_bucket", $"{name}_sum", $"{name}_count"] : [name];
                Assert.Contains(line.Split('{', ' ')[0], names);
                Assert.Equal(type == "counter", name.EndsWith("_total", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Dashboards and alerts are made of these: a name or a label that changes breaks them without a word.</summary>
    [Fact]
    public async Task Series_have_the_names_and_labels_that_were_promised()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        await service.SearchFor("storm");
        (string, string)[] asPrometheus = [("Accept", "application/openmetrics-text; version=1.0.0, text/plain; q=0.5"), ("Accept-Encoding", "gzip")];
        var text = (await service.GetAsync("/metrics", asPrometheus)).Text;
        var series = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => Values().Replace(line[..line.LastIndexOf(' ')], ""))
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(
            [
                "aspnetcore_rate_limiting_active_request_leases",
                "aspnetcore_rate_limiting_requests_total{result}",
                "dotnet_gc_collections_total{generation}",
                "dotnet_gc_heap_total_allocated_bytes_total",
                "dotnet_gc_last_collection_memory_committed_size_bytes",
                "dotnet_gc_pause_time_seconds_total",
                "dotnet_process_cpu_time_seconds_total{mode}",
                "dotnet_process_memory_working_set_bytes",
                "dotnet_thread_pool_queue_length_total",
                "dotnet_thread_pool_thread_count_total",
                "http_server_active_requests",
                "http_server_request_duration_seconds_bucket{method,status,route,le}",
                "http_server_request_duration_seconds_count{method,status,route}",
                "http_server_request_duration_seconds_sum{method,status,route}",
                "kestrel_active_connections",
                "search_service_index_articles",
                "search_service_index_committed_position",
                "search_service_index_generation{engine,generation}",
                "search_service_index_lag",
                "search_service_index_last_commit_seconds",
                "search_service_index_position",
                "search_service_index_ready",
                "search_service_index_segments",
                "search_service_index_set_aside",
                "search_service_index_size_bytes",
                "search_service_index_tweets",
                "search_service_log_position",
                "search_service_log_size_bytes",
                "search_service_log_writes_waiting",
                "search_service_reindex_running",
                "search_service_search_duration_seconds_bucket{le}",
                "search_service_search_duration_seconds_count",
                "search_service_search_duration_seconds_sum",
                "search_service_search_hits_bucket{le}",
                "search_service_search_hits_count",
                "search_service_search_hits_sum",
                "search_service_search_partial_answers_total",
            ],
            series.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "+Inf"],
            Bounds().Matches(text).Select(bound => bound.Groups["bound"].Value));
    }

    [Fact]
    public async Task What_clients_make_up_becomes_no_label()
    {
        const string Key = "made-up-key-of-nobody";
        await using var service = await TestSearchService.StartAsync(
            $"--Api:Keys:0=editor:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}");
        await service.SendAsync(HttpMethod.Put, "/v1/articles/made-up-id", """{"content":"made-up-words"}""",
            headers: ("Authorization", $"Bearer {Key}"));
        await service.SendAsync(new HttpMethod("MADE-UP"), "/v1/search");
        foreach (var address in new[] { "/made-up-address", "/v1/made-up", $"/v1/search?q={Key}", "/v1/facets/made-up", "/v1/tweets/t:made-up",
            "/v1/search?made-up=1" })
        {
            await service.GetAsync(address, ("User-Agent", "made-up"), ("Authorization", $"Bearer {Key}"), ("X-Forwarded-Host", "made-up.example"));
        }

        var (answer, metrics) = await ReadAsync(service);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("made-up", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, metrics["http_server_request_duration_seconds_count{method=\"GET\",status=\"404\",route=\"/v1/tweets/{id}/\"}"]);
        Assert.True(metrics["http_server_request_duration_seconds_count{method=\"GET\",status=\"404\"}"] >= 1);
    }

    [Fact]
    public async Task A_service_counts_its_own_requests_only()
    {
        await using var busy = await TestSearchService.Holding(An.Article("Storm"));
        await using var idle = await TestSearchService.StartAsync();
        await busy.SearchFor("storm");
        var (_, metrics) = await ReadAsync(idle);
        Assert.DoesNotContain(metrics.Keys, name => name.Contains("/v1/search", StringComparison.Ordinal));
        Assert.Equal(0, metrics["search_service_index_articles"]);
    }

    [Fact]
    public async Task The_generation_that_answers_is_the_only_one_shown()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        var before = (await service.GetJsonAsync("/v1/status")).GetProperty("generation").GetString()!;
        Assert.Contains(before, (await service.GetAsync("/metrics")).Text, StringComparison.Ordinal);
        var address = (await service.SendAsync(HttpMethod.Post, "/v1/reindex")).Headers["Location"];
        while ((await service.GetJsonAsync(address)).GetProperty("state").GetString() == "running")
        {
            await Task.Yield();
        }

        var after = (await service.GetJsonAsync("/v1/status")).GetProperty("generation").GetString()!;
        var shown = (await service.GetAsync("/metrics")).Text;
        Assert.NotEqual(before, after);
        Assert.Contains(after, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(before, shown, StringComparison.Ordinal);
    }

    private static async Task<(Answer Answer, Dictionary<string, double> Metrics)> ReadAsync(TestSearchService service)
    {
        var answer = await service.GetAsync("/metrics");
        var samples = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => (Line: line, Space: line.LastIndexOf(' ')));
        return (answer, samples.ToDictionary(sample => sample.Line[..sample.Space],
            sample => double.Parse(sample.Line[(sample.Space + 1)..], CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }

    [GeneratedRegex(
        """^[a-zA-Z_:][a-zA-Z0-9_:]*(\{[a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\[\\"n])*"(,[a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\[\\"n])*")*\})? (-?[0-9.]+(E[+-]?[0-9]+)?|\+Inf)$""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();

    [GeneratedRegex("=\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Values();

    [GeneratedRegex("search_service_search_duration_seconds_bucket\\{le=\"(?<bound>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bounds();
}
