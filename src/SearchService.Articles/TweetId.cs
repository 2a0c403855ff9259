namespace SearchService.Articles;

/// <summary>How ids of tweets look: <c>t:</c> and a hash.</summary>
public static class TweetId
{
    /// <summary>What every tweet id begins with. An article's may begin so too: the type tells them apart.</summary>
    public const string Prefix = "t:";

    /// <summary>Tells whether <paramref name="id"/> may name a tweet.</summary>
    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);
}
