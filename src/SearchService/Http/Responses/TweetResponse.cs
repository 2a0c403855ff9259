using System.Collections.Immutable;
using SearchService.Searching;

namespace SearchService.Http.Responses;

/// <summary>One tweet; <c>quotedIn</c> shows the first five of the articles that quote it, <c>quoteCount</c> is exact.</summary>
internal sealed record TweetResponse(
    string Id,
    AuthorResponse Author,
    DateOnly? Published,
    string Text,
    ImmutableArray<string> Urls,
    ImmutableArray<string> Mentions,
    ImmutableArray<string> Hashtags,
    int QuoteCount,
    ImmutableArray<QuotingArticleResponse> QuotedIn)
{
    /// <summary>The answer for a tweet.</summary>
    public static TweetResponse From(QuotedTweet quoted) => new(
        quoted.Tweet.Id,
        AuthorResponse.From(quoted.Tweet),
        quoted.Tweet.Published,
        quoted.Tweet.Text,
        quoted.Tweet.Urls,
        quoted.Tweet.Mentions,
        quoted.Tweet.Hashtags,
        quoted.QuotedIn.Length,
        QuotingArticleResponse.FirstOf(quoted));
}
