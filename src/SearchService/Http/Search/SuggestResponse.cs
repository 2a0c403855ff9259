using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SearchService.Highlighting;
using SearchService.Search;

namespace SearchService.Http.Search;

/// <summary>Completions of what was typed.</summary>
internal sealed record SuggestResponse(string Q, ImmutableArray<SuggestionResponse> Suggestions)
{
    /// <summary>The answer for suggestions.</summary>
    public static SuggestResponse From(string text, ImmutableArray<Suggestion> suggestions) => new(text, [.. suggestions.Select(SuggestionResponse.From)]);
}

/// <summary>One completion: <c>kind</c> is <c>author</c>, <c>hashtag</c> or <c>title</c>; only a title has an <c>id</c>, its article's, and its <c>url</c> where that is known. <c>highlight</c> is HTML-escaped text with <c>mark</c> around matches.</summary>
internal sealed record SuggestionResponse(
    string Kind,
    string Value,
    string Label,
    int Count,
    string Highlight,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url)
{
    /// <summary>The answer for a suggestion.</summary>
    public static SuggestionResponse From(Suggestion suggestion) => new(
        suggestion.Kind.ToString().ToLowerInvariant(),
        suggestion.Value,
        suggestion.Label,
        suggestion.Count,
        SnippetHtml.Of(suggestion.Highlight),
        suggestion.ArticleId,
        suggestion.Url);
}
