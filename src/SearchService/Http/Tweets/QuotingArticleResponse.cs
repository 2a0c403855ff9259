using System.Collections.Immutable;
using SearchService.Engine;

namespace SearchService.Http.Tweets;

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
