namespace SearchService.Lucene.Collectors;

/// <summary>A hit with all that decides its place; its id is read from the columns, and only where everything else ties.</summary>
/// <param name="First">True where it matches what comes before all others.</param>
/// <param name="Score">Its score.</param>
/// <param name="Day">Its day's number, or <see cref="DocValues.SegmentDocValues.UnknownDay"/>.</param>
/// <param name="Quotes">Its count of quotations.</param>
/// <param name="Segment">Ordinal of its segment; <see cref="After"/> for the place that the page begins behind.</param>
/// <param name="Document">Its number in the segment.</param>
internal readonly record struct ScoredDoc(bool First, float Score, int Day, int Quotes, int Segment, int Document)
{
    /// <summary>The segment of no document.</summary>
    public const int After = -1;
}
