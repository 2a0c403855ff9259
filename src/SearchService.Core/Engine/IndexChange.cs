using SearchService.Articles;

namespace SearchService.Engine;

/// <summary>A change to apply to an index.</summary>
/// <param name="Position">The position of the change in the store.</param>
/// <param name="ArticleId">The article it is about.</param>
public abstract record IndexChange(long Position, string ArticleId)
{
    /// <summary>The article was added, or replaces the one with its id.</summary>
    public sealed record Put(long Position, Article Article) : IndexChange(Position, Article.Id);

    /// <summary>The article is gone; unknown ids are passed over.</summary>
    public sealed record Delete(long Position, string ArticleId) : IndexChange(Position, ArticleId);

    /// <summary>The document could not be read or indexed: an earlier version stays, and the reason is kept until a later change of the same
    /// article.</summary>
    public sealed record Refuse(long Position, string ArticleId, string Reason) : IndexChange(Position, ArticleId);
}

/// <summary>A document that could not be indexed.</summary>
/// <param name="Position">The position of the change in the store.</param>
/// <param name="ArticleId">Its id.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record FailedDocument(long Position, string ArticleId, string Reason);
