using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Http.Parameters;
using SearchService.Http.Search;
using SearchService.Http.Security;
using SearchService.Indexing;
using SearchService.Search;

namespace SearchService.Http.Articles;

/// <summary>Articles like another one.</summary>
internal static class SimilarEndpoints
{
    private static readonly QueryParameter Limit = new("limit", "Most articles in the answer.") { Range = new(1, SimilarArticles.MaxLimit, 5) };

    /// <summary>Adds the route.</summary>
    public static void MapSimilar(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/articles/{id}/similar", GetSimilar)
        .WithTags("Articles").RequireRateLimiting(RateLimits.Searches)
        .WithName("GetSimilarArticles").WithSummary("Other articles that share the words which tell most about this one, most alike first")
        .Taking(Limit)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SimilarResponse>, StatusCodeHttpResult, ProblemHttpResult>> GetSimilar(
        HttpContext http, [Description(ArticleId.Rule)] string id, LiveIndex live, SearchTimeLimit time)
    {
        if (!ArticleId.IsValid(id))
        {
            return ArticleProblems.BadId();
        }

        var limit = new QueryStringReader(http.Request.Query, [Limit]).Integer(Limit);
        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        if (await snapshot.FindArticleAsync(id, http.RequestAborted) is not { } article)
        {
            return ArticleProblems.NotFound(id);
        }

        if (ETags.IsKnown(http, snapshot))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var similar = await time.WithinAsync(token => SimilarArticles.ToAsync(snapshot, article, limit, token), http.RequestAborted);
        return TypedResults.Ok(SimilarResponse.From(article, similar));
    }
}

/// <summary>Articles like another one, most alike first; hits as in a search, marked where they share its words.</summary>
/// <param name="Id">The article that the others are compared with.</param>
/// <param name="Hits">The others.</param>
internal sealed record SimilarResponse(string Id, ImmutableArray<ArticleHitResponse> Hits)
{
    /// <summary>The answer for hits.</summary>
    public static SimilarResponse From(Article article, ImmutableArray<ArticleHit> similar) =>
        new(article.Id, [.. similar.Select(ArticleHitResponse.From)]);
}
