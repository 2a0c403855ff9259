using SearchService.Articles;

namespace SearchService.Documents;

/// <summary>An article in the index.</summary>
public sealed record ArticleDocument : IndexDocument
{
    /// <inheritdoc/>
    public override HitType Type => HitType.Article;

    /// <summary>What is shown.</summary>
    public required Article Article { get; init; }
}
