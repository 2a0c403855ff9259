using SearchService.Articles;

namespace SearchService.Http.Tweets;

/// <summary>The account that wrote a tweet.</summary>
/// <param name="Name">The display name.</param>
/// <param name="Handle">Without <c>@</c>.</param>
internal sealed record AuthorResponse(string Name, string Handle)
{
    /// <summary>The author of a tweet.</summary>
    public static AuthorResponse From(Tweet tweet) => new(tweet.Name, tweet.Handle);
}
