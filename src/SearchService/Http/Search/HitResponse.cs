using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Text.Json.Serialization;
using SearchService.Engine;
using SearchService.Highlighting;
using SearchService.Http.Articles;
using SearchService.Http.Tweets;

namespace SearchService.Http.Search;

/// <summary>One hit; <c>type</c> tells which kind.</summary>
[JsonDerivedType(typeof(ArticleHitResponse))]
[JsonDerivedType(typeof(TweetHitResponse))]
internal abstract record HitResponse
{
    /// <summary>The answer for a hit.</summary>
    public static HitResponse From(Hit hit) => hit switch
    {
        ArticleHit article => ArticleHitResponse.From(article),
        TweetHit tweet => TweetHitResponse.From(tweet),
        _ => throw new UnreachableException(),
    };
}

/// <summary>An article that matches.</summary>
internal sealed record ArticleHitResponse(
    string Id,
    [property: AllowedValues("article")] string Type,
    float Score,
    string Title,
    string? Url,
    string? Source,
    DateOnly? Published,
    ImmutableArray<string> Authors,
    int TweetCount,
    ArticleHighlightResponse Highlight,
    CopiesResponse Copies,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation) : HitResponse
{
    /// <summary>The answer for an article.</summary>
    public static ArticleHitResponse From(ArticleHit hit) => new(
        hit.Article.Id,
        "article",
        hit.Score,
        hit.Article.Title,
        hit.Article.Url,
        hit.Article.Source,
        hit.Article.Published?.Day,
        hit.Article.Authors,
        hit.TweetCount,
        new(hit.Title is { } title ? SnippetHtml.Of(title) : null, SnippetResponse.From(hit.Snippets)),
        CopiesResponse.From(hit.Copies),
        hit.Explanation);
}

/// <summary>A tweet that matches.</summary>
internal sealed record TweetHitResponse(
    string Id,
    [property: AllowedValues("tweet")] string Type,
    float Score,
    AuthorResponse Author,
    DateOnly? Published,
    string Text,
    int QuoteCount,
    ImmutableArray<QuotingArticleResponse> QuotedIn,
    TweetHighlightResponse Highlight,
    DateOnly? FirstQuoted,
    DateOnly? LastQuoted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation) : HitResponse
{
    /// <summary>The answer for a tweet.</summary>
    public static TweetHitResponse From(TweetHit hit) => new(
        hit.Tweet.Tweet.Id,
        "tweet",
        hit.Score,
        AuthorResponse.From(hit.Tweet.Tweet),
        hit.Tweet.Tweet.Published,
        hit.Tweet.Tweet.Text,
        hit.Tweet.QuotedIn.Length,
        QuotingArticleResponse.FirstOf(hit.Tweet.QuotedIn),
        new(SnippetResponse.From(hit.Snippets)),
        hit.Tweet.FirstQuoted,
        hit.Tweet.LastQuoted,
        hit.Explanation);
}

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
