using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Highlighting;
using SearchService.NearDuplicates;

namespace SearchService.Engine;

/// <summary>One hit.</summary>
public abstract record Hit
{
    /// <summary>How well it matches; 0 where nothing in the query scores.</summary>
    public required float Score { get; init; }

    /// <summary>The best passages; at least one where there is any text, even if nothing in it matches.</summary>
    public required ImmutableArray<Snippet> Snippets { get; init; }

    /// <summary>How the score came about, for people; null unless asked for.</summary>
    public string? Explanation { get; init; }
}

/// <summary>An article that matches.</summary>
/// <param name="Article">What is shown.</param>
public sealed record ArticleHit(Article Article) : Hit
{
    /// <summary>The title with its matches; null where nothing in it matches.</summary>
    public Snippet? Title { get; init; }

    /// <summary>How many different tweets it shows.</summary>
    public required int TweetCount { get; init; }

    /// <summary>Articles that tell the same story in the same words.</summary>
    public required ArticleCopies Copies { get; init; }
}

/// <summary>A tweet that matches.</summary>
/// <param name="Tweet">What is shown.</param>
public sealed record TweetHit(QuotedTweet Tweet) : Hit;
