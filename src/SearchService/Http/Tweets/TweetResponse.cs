using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Engine;

namespace SearchService.Http.Tweets;

/// <summary>One tweet; <c>quotedIn</c> shows the first five of the articles that quote it, <c>quoteCount</c> is exact; <c>variants</c> are the ways
/// in which they show it.</summary>
internal sealed record TweetResponse(
    string Id,
    SocialNetwork Network,
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
        quoted.Tweet.Network,
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

/// <summary>One way in which articles show a tweet; <c>id</c> answers for the tweet too. <c>quotedIn</c> shows the first five of those
/// articles.</summary>
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

/// <summary>An article that quotes a tweet.</summary>
internal sealed record QuotingArticleResponse(string Id, string Title, DateOnly? Published)
{
    /// <summary>Articles shown beside a tweet.</summary>
    public const int Shown = 5;

    /// <summary>The answer for one article.</summary>
    public static QuotingArticleResponse From(QuotingArticle article) => new(article.Id, article.Title, article.Published);

    /// <summary>The first few articles that quote a tweet.</summary>
    public static ImmutableArray<QuotingArticleResponse> FirstOf(ImmutableArray<QuotingArticle> articles) => [.. articles.Take(Shown).Select(From)];
}

/// <summary>A page of the articles that quote a tweet, first to last.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Articles">The page.</param>
internal sealed record QuotingArticlesResponse(int Total, ImmutableArray<QuotingArticleResponse> Articles)
{
    /// <summary>The answer for a page.</summary>
    public static QuotingArticlesResponse From(QuotedTweet tweet, int offset, int limit) =>
        new(tweet.QuotedIn.Length, [.. tweet.QuotedIn.Skip(offset).Take(limit).Select(QuotingArticleResponse.From)]);
}

/// <summary>The account that wrote a tweet.</summary>
/// <param name="Name">The display name.</param>
/// <param name="Handle">Without <c>@</c>.</param>
internal sealed record AuthorResponse(string Name, string Handle)
{
    /// <summary>The author of a tweet.</summary>
    public static AuthorResponse From(Tweet tweet) => new(tweet.Name, tweet.Handle);
}
