using System.Collections.Immutable;

namespace SearchService.InMemory;

/// <summary>Keeps segments few and refreshes cheap: segments of about the same size are merged once there are eight of them, so that each document is copied a few times only.</summary>
/// <remarks>Tiers as in the log-structured merge trees of Lucene's LogMergePolicy.</remarks>
internal static class MergePolicy
{
    private const int SegmentsPerTier = 8;

    /// <summary>Segments of this size stay as they are, which bounds how long a merge holds up the writer.</summary>
    private const int LargeEnough = 16_384;

    /// <summary>Segments with the same documents, merged where it is due. Segments half deleted are written anew.</summary>
    public static ImmutableArray<SegmentView> Tidy(ImmutableArray<SegmentView> views)
    {
        views = [.. views
            .Where(view => view.LiveDocuments > 0)
            .Select(view => view.LiveDocuments * 2 < view.Segment.Documents.Length ? Merged([view]) : view)];
        while (Crowded(views) is { } tier)
        {
            views = [.. views.RemoveRange(tier), Merged(tier)];
        }

        return views;
    }

    private static SegmentView[]? Crowded(ImmutableArray<SegmentView> views) => views
        .Where(view => view.LiveDocuments < LargeEnough)
        .GroupBy(view => (int)Math.Log(view.LiveDocuments, SegmentsPerTier))
        .FirstOrDefault(tier => tier.Count() >= SegmentsPerTier)?
        .ToArray();

    private static SegmentView Merged(SegmentView[] views) => new(new SegmentMerger(views).Merge());
}
