using System.Collections.Immutable;
using SearchService.Engine;

namespace SearchService.Http.Tweets;

/// <summary>One tweet; <c>quotedIn</c> shows the first five of the articles that quote it, <c>quoteCount</c> is exact; <c>variants</c> are the ways in which they show it.</summary>
internal sealed record TweetResponse(
    string Id,
    string Network,
    ImmutableArray<string> StatusIds,
    AuthorResponse Author,
    DateOnly? Published,
    string? Language,
    string Text,
    ImmutableArray<string> Urls,
    ImmutableArray<string> Mentions,
    ImmutableArray<string> Hashtags,
    int QuoteCount,
    ImmutableArray<QuotingArticleResponse> QuotedIn,
    DateOnly? FirstQuoted,
    DateOnly? LastQuoted,
    ImmutableArray<VariantResponse> Variants)
{
    /// <summary>The answer for a tweet.</summary>
    public static TweetResponse From(QuotedTweet quoted) => new(
        quoted.Tweet.Id,
        quoted.Tweet.Network.ToString().ToLowerInvariant(),
        [.. quoted.Variants.Select(variant => variant.Tweet.StatusId).OfType<string>().Distinct(StringComparer.Ordinal)],
        AuthorResponse.From(quoted.Tweet),
        quoted.Tweet.Published,
        quoted.Tweet.Language,
        quoted.Tweet.Text,
        quoted.Tweet.Urls,
        quoted.Tweet.Mentions,
        quoted.Tweet.Hashtags,
        quoted.QuotedIn.Length,
        QuotingArticleResponse.FirstOf(quoted.QuotedIn),
        quoted.FirstQuoted,
        quoted.LastQuoted,
        [.. quoted.Variants.Select(VariantResponse.From)]);
}

/// <summary>One way in which articles show a tweet; <c>id</c> answers for the tweet too. <c>quotedIn</c> shows the first five of those articles.</summary>
internal sealed record VariantResponse(
    string Id, string Text, DateOnly? Published, string? StatusId, int QuoteCount, ImmutableArray<QuotingArticleResponse> QuotedIn)
{
    /// <summary>The answer for a variant.</summary>
    public static VariantResponse From(QuotedVariant variant) => new(
        variant.Tweet.Id,
        variant.Tweet.Text,
        variant.Tweet.Published,
        variant.Tweet.StatusId,
        variant.QuotedIn.Length,
        QuotingArticleResponse.FirstOf(variant.QuotedIn));
}
