using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Http.OpenApi;
using SearchService.Http.Parameters;
using SearchService.Indexing;

namespace SearchService.Http.Administration;

/// <summary>Building the index anew while the old one answers.</summary>
internal static class ReindexEndpoints
{
    /// <summary>Adds the routes.</summary>
    public static void MapReindex(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/reindex").WithTags("Reindex");
        group.MapPost("/", Start)
            .WithName("StartReindex").WithSummary("Builds the next generation from the log, then swaps")
            .Taking()
            .WithMetadata(
                new AnsweredLocation(StatusCodes.Status202Accepted, "How it stands."),
                new AnsweredLocation(StatusCodes.Status409Conflict, "How the running one stands."))
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/{id}", Get)
            .WithName("GetReindex").WithSummary("How a reindex stands")
            .Taking()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/events", Follow)
            .WithName("FollowReindex").WithSummary(
                "How a reindex stands, as server-sent events named progress, whose data is a ReindexResponse: "
                + "one at once, one for every change, the last with the end")
            .Taking()
            .Produces<string>(contentType: ReindexEvents.ContentType)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{id}", Cancel)
            .WithName("CancelReindex").WithSummary("Cancels a reindex; the live generation stays")
            .Taking()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Accepted<ReindexResponse>, ProblemHttpResult> Start(HttpContext http, Reindexer reindexer)
    {
        var started = reindexer.TryStart(out var progress);
        var address = $"/v1/reindex/{progress.Id}";
        if (started)
        {
            return TypedResults.Accepted(address, ReindexResponse.From(progress));
        }

        http.Response.Headers.Location = address;
        return Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.ReindexRunning, $"A reindex is running already: {address}")
            .With("running", address);
    }

    private static Results<Ok<ReindexResponse>, ProblemHttpResult> Get(HttpContext http, string id, Reindexer reindexer)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Answer(reindexer.Find(id));
    }

    private static Results<ReindexEvents, ProblemHttpResult> Follow(string id, Reindexer reindexer) =>
        reindexer.Follow(id) is { } steps ? new ReindexEvents(steps) : NotFound();

    private static async Task<Results<Ok<ReindexResponse>, ProblemHttpResult>> Cancel(string id, Reindexer reindexer) =>
        Answer(await reindexer.CancelAsync(id));

    private static Results<Ok<ReindexResponse>, ProblemHttpResult> Answer(ReindexProgress? progress) => progress is not null
        ? TypedResults.Ok(ReindexResponse.From(progress))
        : NotFound();

    private static ProblemHttpResult NotFound() =>
        Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.ReindexNotFound,
            "There is no reindex with this id; the last 20 since the start are known.");
}
