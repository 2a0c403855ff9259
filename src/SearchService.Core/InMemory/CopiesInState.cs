using SearchService.Articles;
using SearchService.Documents;
using SearchService.NearDuplicates;

namespace SearchService.InMemory;

/// <summary>The copies among the articles of one state of the index.</summary>
internal sealed class CopiesInState(IndexState index)
{
    private readonly CopyGroups _groups =
        new([.. index.Segments.Select(view => new CopySegment(view.Segment.Copies, view.Segment.SketchOf, view.IsLive))]);

    /// <summary>The number of the group that a document is in; -1 for one without copies.</summary>
    public int GroupOf(int number)
    {
        var (segment, place) = index.PlaceOf(number);
        return _groups.NumberOf(segment, place);
    }

    /// <summary>A document's copies.</summary>
    /// <param name="number">The document.</param>
    /// <param name="limit">Most to show.</param>
    public ArticleCopies Of(int number, int limit)
    {
        if (GroupOf(number) is not (>= 0 and var group))
        {
            return ArticleCopies.None;
        }

        var others = _groups.Members(group).Where(member => member != index.PlaceOf(number)).Select(ArticleAt).ToList();
        return new ArticleCopies(
            others.Count,
            [.. others.OrderBy(LeadOf).Take(limit).Select(article => new ArticleCopy(article.Id, article.Title, article.Source, article.Published?.Day))]);
    }

    /// <summary>An article's place among its copies.</summary>
    public static GroupLeader LeadOf(Article article) => new(article.Published?.Day, article.Id);

    private Article ArticleAt((int Segment, int Document) place) => ((ArticleDocument)index.Segments[place.Segment].Segment.Documents[place.Document].Document).Article;
}
