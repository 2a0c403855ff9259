using SearchService.Articles;

namespace SearchService.Documents;

/// <summary>A distinct tweet in the index. Which articles quote it is the engine's to keep.</summary>
public sealed record TweetDocument : IndexDocument
{
    /// <inheritdoc/>
    public override HitType Type => HitType.Tweet;

    /// <summary>What is shown.</summary>
    public required Tweet Tweet { get; init; }
}
