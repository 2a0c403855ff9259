namespace SearchService.NearDuplicates;

/// <summary>A segment as one view of the index sees it.</summary>
/// <param name="Column">What finds copies in it.</param>
/// <param name="SketchOf">The sketch of a document; null where it has none.</param>
/// <param name="IsLive">Tells whether a document is not deleted.</param>
public sealed record CopySegment(CopyColumn Column, Func<int, MinHashSketch?> SketchOf, Func<int, bool> IsLive);
