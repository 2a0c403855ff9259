using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.NearDuplicates;

namespace SearchService.Documents;

/// <summary>A document of the index: what every engine searches, sorts, filters and counts. Made from an article by
/// <see cref="IndexDocuments"/>.</summary>
public abstract record IndexDocument
{
    /// <summary>The article's or the tweet's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it stands for.</summary>
    public abstract HitType Type { get; }

    /// <summary>The day that dates filter, count and sort by; null when unknown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The words of each text field that it has.</summary>
    public required ImmutableDictionary<TextField, FieldText> Texts { get; init; }

    /// <summary>Values of the author facet: bylines as written, or the handle in lower case. Distinct; empty where there is no author.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Values of the source facet: the outlet, or nothing.</summary>
    public string? Source { get; init; }

    /// <summary>Values of the hashtag facet: lower case, without <c>#</c>, distinct. An article has those of its tweets too.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];

    /// <summary>True where the text holds a link.</summary>
    public bool HasLink { get; init; }
}

/// <summary>An article in the index.</summary>
public sealed record ArticleDocument : IndexDocument
{
    /// <inheritdoc/>
    public override HitType Type => HitType.Article;

    /// <summary>What is shown.</summary>
    public required Article Article { get; init; }

    /// <summary>What tells copies of it.</summary>
    public required MinHashSketch Sketch { get; init; }
}

/// <summary>A distinct tweet in the index. Which articles quote it is the engine's to keep.</summary>
public sealed record TweetDocument : IndexDocument
{
    /// <inheritdoc/>
    public override HitType Type => HitType.Tweet;

    /// <summary>What is shown.</summary>
    public required Tweet Tweet { get; init; }
}

/// <summary>What a document of the index stands for.</summary>
public enum HitType
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A distinct tweet.</summary>
    Tweet,
}
