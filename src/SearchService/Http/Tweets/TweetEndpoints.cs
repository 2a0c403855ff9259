using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Http.Parameters;
using SearchService.Http.Search;
using SearchService.Indexing;

namespace SearchService.Http.Tweets;

/// <summary>Reading one tweet and the articles that quote it.</summary>
internal static class TweetEndpoints
{
    private static readonly QueryParameter Limit = new("limit", "Most articles in the answer.") { Range = new(0, 100, 20) };
    private static readonly QueryParameter Offset = new("offset", "Articles to pass over.") { Range = new(0, 10_000_000, 0) };

    /// <summary>Adds the routes.</summary>
    public static void MapTweets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/tweets/{id}").WithTags("Tweets").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/", Get).WithName("GetTweet").WithSummary("One distinct tweet").Taking();
        group.MapGet("/articles", GetArticles)
            .WithName("GetQuotingArticles")
            .WithSummary("The articles that quote a tweet, first to last")
            .Taking(Limit, Offset);
    }

    private static async Task<Results<Ok<TweetResponse>, StatusCodeHttpResult, ProblemHttpResult>> Get(HttpContext http, string id, LiveIndex live)
    {
        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        if (await snapshot.FindTweetAsync(id, http.RequestAborted) is not { } tweet)
        {
            return NotFound();
        }

        return ETags.IsKnown(http, snapshot) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(TweetResponse.From(tweet));
    }

    private static async Task<Results<Ok<QuotingArticlesResponse>, StatusCodeHttpResult, ProblemHttpResult>> GetArticles(
        HttpContext http, string id, LiveIndex live)
    {
        var read = new QueryStringReader(http.Request.Query, [Limit, Offset]);
        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        if (await snapshot.FindTweetAsync(id, http.RequestAborted) is not { } tweet)
        {
            return NotFound();
        }

        return ETags.IsKnown(http, snapshot)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(QuotingArticlesResponse.From(tweet, read.Integer(Offset), read.Integer(Limit)));
    }

    private static ProblemHttpResult NotFound() =>
        Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.TweetNotFound, "No article quotes a tweet with this id.");
}
