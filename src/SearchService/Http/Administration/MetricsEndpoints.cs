using System.Text;
using Microsoft.Net.Http.Headers;
using SearchService.Http.Parameters;
using SearchService.Metrics;

namespace SearchService.Http.Administration;

/// <summary>Figures for a monitoring system.</summary>
internal static class MetricsEndpoints
{
    /// <summary>Adds the route. What is measured from now on is counted.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var export = routes.CreateApplicationBuilder().UseOpenTelemetryPrometheusScrapingEndpoint(_ => true).Build();
        _ = routes.ServiceProvider.GetRequiredService<SearchMetrics>(); // so that its counters are there before the first search
        routes.MapGet("/metrics", Task (HttpContext http, CancellationToken _) => GetAsync(http, export))
            .WithTags("Status")
            .WithName("GetMetrics")
            .WithSummary("Requests, searches, the index, the log and the process, in the text format of Prometheus")
            .Taking()
            .Produces<string>(contentType: "text/plain");
    }

    private static async Task GetAsync(HttpContext http, RequestDelegate export)
    {
        http.Response.Headers.CacheControl = "no-store";

        // Everybody gets the same series: OpenMetrics would add the time at which each counter was made.
        http.Request.Headers.Accept = "text/plain";
        http.Request.Headers.Remove(HeaderNames.AcceptEncoding);
        var answer = http.Response.Body;
        using var exported = new MemoryStream();
        http.Response.Body = exported;
        try
        {
            await export(http);
        }
        finally
        {
            http.Response.Body = answer;
        }

        var text = Encoding.UTF8.GetString(exported.GetBuffer(), 0, (int)exported.Length);
        await http.Response.WriteAsync(ExportedMetrics.WithShortLabels(text), http.RequestAborted);
    }
}
