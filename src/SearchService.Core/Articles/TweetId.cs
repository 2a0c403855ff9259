namespace SearchService.Articles;

/// <summary>How ids of tweets look: <c>t:</c> and a hash.</summary>
public static class TweetId
{
    /// <summary>What every tweet id begins with, so that a hit's id tells its type.</summary>
    public const string Prefix = "t:";

    /// <summary>Tells whether <paramref name="id"/> is the id of a tweet rather than of an article.</summary>
    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);
}
