using System.Collections.Immutable;
using SearchService.NearDuplicates;

namespace SearchService.Http.Articles;

/// <summary>The other articles that tell the same story in the same words: how many, and the first of them, first published first.</summary>
internal sealed record CopiesResponse(int Count, ImmutableArray<CopyResponse> Articles)
{
    /// <summary>The answer for an article's copies.</summary>
    public static CopiesResponse From(ArticleCopies copies) =>
        new(copies.Count, [.. copies.First.Select(copy => new CopyResponse(copy.Id, copy.Title, copy.Source, copy.Published))]);
}

/// <summary>An article that is a copy of another.</summary>
internal sealed record CopyResponse(string Id, string Title, string? Source, DateOnly? Published);
