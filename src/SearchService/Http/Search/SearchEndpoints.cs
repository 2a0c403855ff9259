using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Engine;
using SearchService.Http.Parameters;
using SearchService.Http.Security;
using SearchService.Indexing;
using SearchService.Metrics;
using SearchService.Queries;
using SearchService.Search;

namespace SearchService.Http.Search;

/// <summary>Searching.</summary>
internal static class SearchEndpoints
{
    /// <summary>The name of the CORS policy that lets pages of other sites search.</summary>
    public const string CorsPolicy = "searches";

    /// <summary>Adds the routes.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/search").WithTags("Search").RequireRateLimiting(RateLimits.Searches).RequireCors(CorsPolicy);
        group.MapGet("/", Search)
            .WithName("Search")
            .WithSummary("Articles and tweets that match, best first, with facets")
            .WithMetadata(new TakenParameters(SearchParameters.All))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status410Gone);
    }

    private static async Task<Results<Ok<SearchResponse>, StatusCodeHttpResult, ProblemHttpResult>> Search(
        HttpContext http, LiveIndex live, IEngine engine, SearchTimeLimit time, TimeProvider clock, SearchMetrics metrics)
    {
        var started = clock.GetTimestamp();
        var asked = SearchParameters.Read(http.Request.Query);
        if (asked.Errors.Count > 0)
        {
            return Problems.BadParameters(asked.Errors);
        }

        if (QueryText.Read(asked, engine, out var query) is { } unread)
        {
            return unread;
        }

        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        if (Follow(asked, snapshot.Generation, out var question) is { } problem)
        {
            return problem;
        }

        if (ETags.IsKnown(http, snapshot))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var results = await time.WithinAsync(
            (timeIsUp, token) => Searcher.SearchAsync(snapshot, question with { TimeIsUp = timeIsUp }, query, token), http.RequestAborted);
        if (results.IsPartial)
        {
            ETags.Forget(http);
        }

        var took = clock.GetElapsedTime(started);
        metrics.Add(took, results.TotalHits, results.IsPartial);
        if (!live.IsComplete(snapshot))
        {
            results = results with { Notes = results.Notes.Add(new Note(NoteCodes.Rebuilding)) };
        }

        return TypedResults.Ok(SearchResponse.From(asked, results, snapshot.Generation, took));
    }

    /// <summary>The question, going on behind the cursor where there is one.</summary>
    private static ProblemHttpResult? Follow(SearchParameters asked, string generation, out Question question)
    {
        question = asked.Question;
        if (asked.Cursor is null)
        {
            return null;
        }

        if (SearchCursor.Read(asked.Cursor) is not { } cursor)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.CursorMalformed,
                "This is no cursor of an answer. Send it as it was, or leave it out.", "cursor");
        }

        if (cursor.Search != SearchCursor.Fingerprint(question, asked.Syntax))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.CursorOfAnotherSearch,
                "This cursor belongs to a search with another text, filter or sort.", "cursor");
        }

        if (!string.Equals(cursor.Generation, generation, StringComparison.Ordinal))
        {
            return Problems.Of(StatusCodes.Status410Gone, ProblemCodes.CursorExpired,
                "The index has been built anew since this cursor was given. Begin again at the first page.", "cursor");
        }

        question = question with { After = cursor.Place };
        return null;
    }
}
