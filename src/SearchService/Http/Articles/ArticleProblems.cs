using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Articles.Sources;

namespace SearchService.Http.Articles;

/// <summary>What can be wrong with the id of an article in an address.</summary>
internal static class ArticleProblems
{
    /// <summary>400: no article can have it.</summary>
    public static ProblemHttpResult BadId() => Problems.Of(StatusCodes.Status400BadRequest, "invalid_id", ArticleId.Rule, "id");

    /// <summary>404: none has it.</summary>
    public static ProblemHttpResult NotFound(string id) => Problems.Of(StatusCodes.Status404NotFound, "article_not_found", $"There is no article {id}.");
}
