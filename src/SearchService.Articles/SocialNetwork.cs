namespace SearchService.Articles;

/// <summary>The network that a quoted post was published on.</summary>
public enum SocialNetwork
{
    /// <summary>Twitter, or X.</summary>
    Twitter,

    /// <summary>Any server of the Mastodon network; a handle there names its server: <c>ada@example.social</c>.</summary>
    Mastodon,

    /// <summary>Bluesky.</summary>
    Bluesky,
}
