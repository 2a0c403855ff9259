using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Http.Parameters;
using SearchService.Http.Security;
using SearchService.Indexing;
using SearchService.Search;

namespace SearchService.Http.Search;

/// <summary>The values of one facet, looked through while typing.</summary>
internal static class FacetEndpoints
{
    /// <summary>Adds the route.</summary>
    public static void MapFacets(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/facets/{name}", Get)
        .WithTags("Search").RequireRateLimiting(RateLimits.Searches).RequireCors(SearchEndpoints.CorsPolicy)
        .WithName("GetFacetValues")
        .WithSummary(
            "Values of author, source, hashtag or type that contain every typed word, with counts under the current search; facetLimit says how many")
        .WithMetadata(new TakenParameters(SearchParameters.AllOfFacet))
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<FacetValuesResponse>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        HttpContext http, [AllowedValues("type", "author", "source", "hashtag")] string name,
        LiveIndex live, IEngine engine, SearchTimeLimit time)
    {
        if (!QueryParameter.NamesOf<FacetName>().Contains(name, StringComparer.Ordinal))
        {
            return Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.FacetNotFound,
                $"There is no facet of this name. There are {string.Join(", ", QueryParameter.NamesOf<FacetName>())}.");
        }

        var facet = Enum.Parse<FacetName>(name, ignoreCase: true);
        if (facet == FacetName.Date)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.FacetWithoutValues,
                "The date facet has intervals, no values to look through: ask for it with facets=date in a search.", "name");
        }

        var asked = SearchParameters.ReadForFacet(http.Request.Query, facet);
        if (asked.Errors.Count > 0)
        {
            return Problems.BadParameters(asked.Errors);
        }

        if (QueryText.Read(asked, engine, out var query) is { } unread)
        {
            return unread;
        }

        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        if (ETags.IsKnown(http, snapshot))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var results = await time.WithinAsync(token => Searcher.SearchAsync(snapshot, asked.Question, query, token), http.RequestAborted);
        return TypedResults.Ok(FacetValuesResponse.From(name, results.ValueFacets[0]));
    }
}
