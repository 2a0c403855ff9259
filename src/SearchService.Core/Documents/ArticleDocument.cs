using SearchService.Articles;
using SearchService.NearDuplicates;

namespace SearchService.Documents;

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
