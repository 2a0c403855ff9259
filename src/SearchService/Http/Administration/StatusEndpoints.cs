using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Http.Parameters;
using SearchService.Indexing;

namespace SearchService.Http.Administration;

/// <summary>How the service stands: for people, and for probes.</summary>
internal static class StatusEndpoints
{
    /// <summary>Adds the routes.</summary>
    public static void MapStatus(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/status", Get)
            .WithTags("Status")
            .WithName("GetStatus")
            .WithSummary("Engine, counts, position, lag, sizes, what was set aside")
            .Taking();
        routes.MapGet("/health/live", (HttpContext http) => Healthy(http, "live"))
            .WithTags("Status")
            .WithName("GetLive")
            .WithSummary("200 while the process answers");
        routes.MapGet("/health/ready", Ready)
            .WithTags("Status")
            .WithName("GetReady")
            .WithSummary("200 once searches see what the log held at the start")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<StatusResponse> Get(HttpContext http, IndexingWorker worker)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(StatusResponse.From(worker.Status));
    }

    private static Results<Ok<HealthResponse>, ProblemHttpResult> Ready(HttpContext http, LiveIndex live)
    {
        if (live.IsReady)
        {
            return Healthy(http, "ready");
        }

        http.Response.Headers.RetryAfter = "1";
        return Problems.Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.CatchingUp,
            "The index still catches up with the log. Searches answer from what is there.");
    }

    private static Ok<HealthResponse> Healthy(HttpContext http, string status)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new HealthResponse(status));
    }
}

/// <summary>The answer to a probe.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
internal sealed record HealthResponse([property: AllowedValues("live", "ready")] string Status);
