using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Http.Parameters;
using SearchService.Metrics;

namespace SearchService.Http.Administration;

/// <summary>Figures for a monitoring system.</summary>
internal static class MetricsEndpoints
{
    /// <summary>Adds the route. What is measured from now on is counted.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var readings = routes.ServiceProvider.GetRequiredService<MeterReadings>();
        _ = routes.ServiceProvider.GetRequiredService<SearchMetrics>(); // so that its counters are there before the first search
        routes.MapGet("/metrics", (HttpContext http) => Get(http, readings))
            .WithTags("Status").WithName("GetMetrics").WithSummary("Requests, searches, the index, the log and the process, in the text format of Prometheus")
            .Taking()
            .Produces<string>(contentType: "text/plain");
    }

    private static ContentHttpResult Get(HttpContext http, MeterReadings readings)
    {
        http.Response.Headers.CacheControl = "no-store";
        var text = new PrometheusText();
        readings.WriteTo(text);
        return TypedResults.Text(text.ToString(), PrometheusText.ContentType);
    }
}
