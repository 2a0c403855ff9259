using System.Collections.Immutable;

namespace SearchService.Articles;

/// <summary>A tweet as an article quotes it. Articles that quote the same one share its <see cref="Id"/>.</summary>
public sealed record Tweet
{
    /// <summary><c>t:</c> and a hash of handle, day and normalised text.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was posted. Default <see cref="SocialNetwork.Twitter"/>.</summary>
    public SocialNetwork Network { get; init; }

    /// <summary>The network's own id, from the link that an embed shows; null in flattened text.</summary>
    public string? StatusId { get; init; }

    /// <summary>A BCP 47 language tag, where the embed states one.</summary>
    public string? Language { get; init; }

    /// <summary>The account, with the letter case of the quotation and without <c>@</c>.</summary>
    public required string Handle { get; init; }

    /// <summary>The display name as this quotation shows it.</summary>
    public required string Name { get; init; }

    /// <summary>The day that the tail shows; null where it shows none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The words, without the tail; paragraphs are joined by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>Links in the text as written, in order, <c>pic.twitter.com/…</c> included.</summary>
    public ImmutableArray<string> Urls { get; init; } = [];

    /// <summary>Handles mentioned in the text, as written, without <c>@</c>.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];

    /// <summary>Hashtags in the text, as written, without <c>#</c>.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];
}

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

/// <summary>How ids of tweets look: <c>t:</c> and a hash.</summary>
public static class TweetId
{
    /// <summary>What every tweet id begins with. An article's may begin so too: the type tells them apart.</summary>
    public const string Prefix = "t:";

    /// <summary>Tells whether <paramref name="id"/> may name a tweet.</summary>
    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);
}
