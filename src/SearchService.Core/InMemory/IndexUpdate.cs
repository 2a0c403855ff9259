using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>One batch of changes: makes the next state of the index from the one before. Nothing is changed if it fails.</summary>
/// <param name="before">The state to start from.</param>
internal sealed class IndexUpdate(IndexState before)
{
    private readonly SegmentBuilder _added = new();
    private readonly Dictionary<Segment, List<int>> _deleted = [];
    private readonly HashSet<string> _touchedVariants = new(StringComparer.Ordinal);
    private TweetLedger _tweets = before.Tweets;

    /// <summary>Applies the changes; of several about one article the last put or delete counts.</summary>
    public IndexState Apply(IReadOnlyList<IndexChange> changes, long position)
    {
        var setAside = before.SetAside.ToBuilder();
        var last = new Dictionary<string, IndexChange>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change is IndexChange.Refuse refuse)
            {
                setAside[refuse.ArticleId] = new FailedDocument(refuse.Position, refuse.ArticleId, refuse.Reason);
            }
            else
            {
                setAside.Remove(change.ArticleId);
                last[change.ArticleId] = change;
            }
        }

        foreach (var (articleId, change) in last)
        {
            Replace(articleId, change as IndexChange.Put);
        }

        UpdateTweets();
        return new IndexState(position, Segments(), _tweets, setAside.ToImmutable());
    }

    private void Replace(string articleId, IndexChange.Put? put)
    {
        (Article, long)? old = null;
        if (before.Find(HitType.Article, articleId) is { Document: { Document: ArticleDocument document } stored })
        {
            Delete(HitType.Article, articleId);
            old = (document.Article, stored.Position);
        }

        if (put is not null)
        {
            _added.Add(IndexDocuments.Of(put.Article), put.Position);
        }

        _tweets = _tweets.With(old, put is null ? null : (put.Article, put.Position), _touchedVariants);
    }

    /// <summary>A tweet's document changes only when it is shown differently; who quotes it stands in the ledger alone.</summary>
    private void UpdateTweets()
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        _tweets = _tweets.Regrouped(_touchedVariants, changed);
        foreach (var id in changed)
        {
            var shown = _tweets.Shown(id);
            var shownBefore = before.Tweets.Shown(id);
            if (ReferenceEquals(shown, shownBefore))
            {
                continue;
            }

            if (shownBefore is not null)
            {
                Delete(HitType.Tweet, id);
            }

            if (shown is not null)
            {
                _added.Add(IndexDocuments.Of(shown));
            }
        }
    }

    private void Delete(HitType type, string id)
    {
        var (segment, number, _) = before.Find(type, id) ?? throw new InvalidOperationException($"The index lost the {type} {id}.");
        if (!_deleted.TryGetValue(segment, out var numbers))
        {
            _deleted.Add(segment, numbers = []);
        }

        numbers.Add(number);
    }

    private ImmutableArray<SegmentView> Segments()
    {
        var views = before.Segments.Select(view => _deleted.TryGetValue(view.Segment, out var numbers) ? view.Without(numbers) : view);
        return MergePolicy.Tidy(_added.Count > 0 ? [.. views, new SegmentView(_added.Build())] : [.. views]);
    }
}
