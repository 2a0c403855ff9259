using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchService.NearDuplicates;

namespace SearchService.Lucene.DocValues;

/// <summary>The columns of a generation's segments: read once each, shared by every reader of the segment, gone with the last.</summary>
internal sealed class DocValuesCache
{
    private readonly ConditionalWeakTable<object, Lazy<SegmentDocValues>> _columns = [];

    private readonly ConditionalWeakTable<object, Lazy<CopyColumn>> _copies = [];

    /// <summary>True once copies were looked for.</summary>
    public bool FindsCopies { get; private set; }

    /// <summary>The values that the columns' numbers stand for.</summary>
    public FacetDictionaries Tables { get; } = new();

    /// <summary>The columns of a segment. Deletions are not in them.</summary>
    public SegmentDocValues Of(AtomicReader segment) =>
        _columns.GetValue(segment.CoreCacheKey, _ => new Lazy<SegmentDocValues>(() => new SegmentDocValues(segment, Tables))).Value;

    /// <summary>What finds copies among the articles of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="sketchOf">The sketch of one of its documents.</param>
    public CopyColumn CopiesIn(AtomicReader segment, Func<int, MinHashSketch?> sketchOf)
    {
        FindsCopies = true;
        return _copies.GetValue(segment.CoreCacheKey, _ => new Lazy<CopyColumn>(() => new CopyColumn(segment.MaxDoc, sketchOf))).Value;
    }
}
