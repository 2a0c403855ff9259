using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Engine;
using SearchService.Highlighting;
using SearchService.Http.Parameters;
using SearchService.Http.Security;
using SearchService.Indexing;
using SearchService.Search;

namespace SearchService.Http.Search;

/// <summary>Completions while typing.</summary>
internal static class SuggestEndpoints
{
    private static readonly QueryParameter Q =
        new("q",
            "What was typed so far, from one letter on; behind @ only accounts are suggested, behind # only hashtags. Empty: nothing is.")
        { MayBeEmpty = true };

    private static readonly QueryParameter Limit = new("limit", "Most suggestions in the answer.") { Range = new(1, Suggester.MaxLimit, 8) };
    private static readonly ImmutableArray<QueryParameter> All = [Q, Limit];

    /// <summary>Adds the route.</summary>
    public static void MapSuggest(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/suggest", Suggest)
        .WithTags("Search").RequireRateLimiting(RateLimits.Searches).RequireCors(SearchEndpoints.CorsPolicy)
        .WithName("Suggest")
        .WithSummary("Authors, hashtags and titles that hold every typed word, the last one as a beginning")
        .WithMetadata(new TakenParameters(All))
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<SuggestResponse>, StatusCodeHttpResult, ProblemHttpResult>> Suggest(
        HttpContext http, LiveIndex live, SearchTimeLimit time)
    {
        var read = new QueryStringReader(http.Request.Query, All);
        var (text, limit) = (read.Text(Q) ?? "", read.Integer(Limit));
        if (read.Errors.Count > 0)
        {
            return Problems.BadParameters(read.Errors);
        }

        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        if (ETags.IsKnown(http, snapshot))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var suggestions = await time.WithinAsync(token => Suggester.SuggestAsync(snapshot, text, limit, token), http.RequestAborted);
        return TypedResults.Ok(SuggestResponse.From(text, suggestions));
    }
}

/// <summary>Completions of what was typed.</summary>
internal sealed record SuggestResponse(string Q, ImmutableArray<SuggestionResponse> Suggestions)
{
    /// <summary>The answer for suggestions.</summary>
    public static SuggestResponse From(string text, ImmutableArray<Suggestion> suggestions) =>
        new(text, [.. suggestions.Select(SuggestionResponse.From)]);
}

/// <summary>One completion: <c>kind</c> is <c>author</c>, <c>hashtag</c> or <c>title</c>; only a title has an <c>id</c>, its article's, and its
/// <c>url</c> where that is known. <c>highlight</c> is HTML-escaped text with <c>mark</c> around matches.</summary>
internal sealed record SuggestionResponse(
    SuggestionKind Kind,
    string Value,
    string Label,
    int Count,
    string Highlight,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url)
{
    /// <summary>The answer for a suggestion.</summary>
    public static SuggestionResponse From(Suggestion suggestion) => new(
        suggestion.Kind,
        suggestion.Value,
        suggestion.Label,
        suggestion.Count,
        SnippetHtml.Of(suggestion.Highlight),
        suggestion.ArticleId,
        suggestion.Url);
}
