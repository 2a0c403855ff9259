using SearchService.Articles;
using SearchService.Engine;

namespace SearchService.EngineContract.Naive;

/// <summary>
/// The second opinion on an engine: it keeps articles alone, and what a search finds and counts is told by reading every word of every document.
/// </summary>
internal sealed class NaiveIndex
{
    private readonly Dictionary<string, (Article Article, long Position)> _articles = new(StringComparer.Ordinal);

    /// <summary>Applies changes in order; seen by snapshots opened from now on.</summary>
    public void Apply(IEnumerable<IndexChange> changes)
    {
        foreach (var change in changes)
        {
            switch (change)
            {
                case IndexChange.Put put:
                    _articles[put.ArticleId] = (put.Article, put.Position);
                    break;
                case IndexChange.Delete delete:
                    _articles.Remove(delete.ArticleId);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What it holds now.</summary>
    public NaiveSnapshot OpenSnapshot() => new([.. _articles.Values]);
}
