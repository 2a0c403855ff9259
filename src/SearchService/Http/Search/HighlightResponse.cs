using System.Collections.Immutable;
using SearchService.Highlighting;

namespace SearchService.Http.Search;

/// <summary>A passage: HTML-escaped text with <c>mark</c> around matches, and where it begins in the body or the tweet, in UTF-16 units.</summary>
internal sealed record SnippetResponse(string Html, int Start)
{
    /// <summary>The answers for passages.</summary>
    public static ImmutableArray<SnippetResponse> From(ImmutableArray<Snippet> snippets) =>
        [.. snippets.Select(snippet => new SnippetResponse(SnippetHtml.Of(snippet), snippet.Start))];
}

/// <summary>What matches in an article; <c>title</c> is null where nothing in it does.</summary>
internal sealed record ArticleHighlightResponse(string? Title, ImmutableArray<SnippetResponse> Snippets);

/// <summary>What matches in a tweet.</summary>
internal sealed record TweetHighlightResponse(ImmutableArray<SnippetResponse> Snippets);
