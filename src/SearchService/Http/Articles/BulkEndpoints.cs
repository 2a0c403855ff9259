using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Http.Parameters;
using SearchService.Intake;
using SearchService.Store;

namespace SearchService.Http.Articles;

/// <summary>Writing many articles in one request.</summary>
internal static class BulkEndpoints
{
    /// <summary>Adds the route.</summary>
    public static void MapBulk(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/articles", PutMany)
        .WithTags("Articles")
        .WithName("PutArticles").WithSummary("Adds or replaces many source documents, each by itself, in order")
        .Taking(TakenParameters.Wait)
        .WithMetadata(new TakenBody(RequestBody.ManyDocuments))
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage);

    private static async Task<Results<Accepted<BulkResponse>, Ok<BulkResponse>, ProblemHttpResult>> PutMany(
        HttpContext http, IDocumentStore store, WaitUntilSearchable wait, IHostApplicationLifetime lifetime)
    {
        var (type, unsupported) = RequestBody.TypeOf(http.Request, RequestBody.ManyDocuments);
        if (type is null)
        {
            return unsupported!;
        }

        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var body = http.Request.BodyReader;
        var isArray = type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
        var intake = new BulkIntake(store);
        try
        {
            if (isArray && await DocumentStream.BeginArrayAsync(body, ended.Token) is { } refused)
            {
                return Problems.Of(refused);
            }

            await intake.TakeAsync(DocumentStream.ReadAsync(body, isArray, ended.Token));
        }
        catch (StoreUnavailableException unavailable)
        {
            http.Response.Headers.RetryAfter = "5";
            return Cut(Problems.Of(unavailable, intake.Accepted), intake);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Headers.RetryAfter = "5";
            return Cut(Problems.Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.Stopping,
                "The service stops. What was accepted stays; send the rest again."), intake);
        }

        var answer = AnswerOf(intake);
        return await wait.SeesAsync(intake.Position, WaitUntilSearchable.ManyDocuments, http)
            ? TypedResults.Ok(answer)
            : TypedResults.Accepted((string?)null, answer);
    }

    private static BulkResponse AnswerOf(BulkIntake intake) => new(
        intake.Accepted,
        intake.Unchanged,
        intake.Position,
        intake.RejectedCount,
        [.. intake.Rejected.Select(rejected => new RejectedLineResponse(rejected.Line ?? 0, rejected.Code, rejected.Detail))]);

    /// <summary>The rest was not taken: sending everything again is safe, because what is there unchanged is not written again.</summary>
    private static ProblemHttpResult Cut(ProblemHttpResult problem, BulkIntake intake) =>
        problem.With("accepted", intake.Accepted).With("position", intake.Position).With("line", intake.Line);
}
