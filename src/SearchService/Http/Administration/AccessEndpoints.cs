using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Http.Parameters;
using SearchService.Http.Security;

namespace SearchService.Http.Administration;

/// <summary>Whether a key is good, before anything is written with it.</summary>
internal static class AccessEndpoints
{
    /// <summary>Adds the route.</summary>
    public static void MapAccess(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/access", Get)
        .WithTags("Status").WithName("GetAccess").WithSummary("200 to whoever may write; to others what a write would answer them")
        .Taking()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static Results<Ok<AccessResponse>, ProblemHttpResult> Get(HttpContext http, WriteAccess access)
    {
        http.Response.Headers.CacheControl = "no-store";
        return access.Refusal(http) is { } refusal ? refusal : TypedResults.Ok(new AccessResponse(http.Features.Get<WritingKey>()?.Id));
    }
}

/// <summary>Who may write.</summary>
/// <param name="KeyId">The id of the key that was sent; null where none is configured and this machine writes without.</param>
internal sealed record AccessResponse(string? KeyId);
