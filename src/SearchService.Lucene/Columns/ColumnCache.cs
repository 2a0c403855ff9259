using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace SearchService.Lucene.Columns;

/// <summary>The columns of a generation's segments: read once each, shared by every reader of the segment, gone with the last.</summary>
internal sealed class ColumnCache
{
    private readonly ConditionalWeakTable<object, Lazy<SegmentColumns>> _columns = [];

    /// <summary>The values that the columns' numbers stand for.</summary>
    public FacetTables Tables { get; } = new();

    /// <summary>The columns of a segment. Deletions are not in them.</summary>
    public SegmentColumns Of(AtomicReader segment) =>
        _columns.GetValue(segment.CoreCacheKey, _ => new Lazy<SegmentColumns>(() => new SegmentColumns(segment, Tables))).Value;
}
