using System.Collections.Immutable;

namespace SearchService.NearDuplicates;

/// <summary>The other articles that tell the same story in the same words.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them, first published first, unknown days last, ties by id.</param>
public sealed record ArticleCopies(int Count, ImmutableArray<ArticleCopy> First)
{
    /// <summary>Copies shown with a hit.</summary>
    public const int OnHit = 5;

    /// <summary>Copies shown with an article.</summary>
    public const int OnArticle = 100;

    /// <summary>There are none.</summary>
    public static readonly ArticleCopies None = new(0, []);
}

/// <summary>An article that is a copy of another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title or headline.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Published">Its day.</param>
public sealed record ArticleCopy(string Id, string Title, string? Source, DateOnly? Published);
