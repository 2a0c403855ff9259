using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.Http.Search;

namespace SearchService.Http.Articles;

/// <summary>Articles like another one, most alike first; hits as in a search, marked where they share its words.</summary>
/// <param name="Id">The article that the others are compared with.</param>
/// <param name="Hits">The others.</param>
internal sealed record SimilarResponse(string Id, ImmutableArray<HitResponse> Hits)
{
    /// <summary>The answer for hits.</summary>
    public static SimilarResponse From(Article article, ImmutableArray<ArticleHit> similar) => new(article.Id, [.. similar.Select(HitResponse.From)]);
}
