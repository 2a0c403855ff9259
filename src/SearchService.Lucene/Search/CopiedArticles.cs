using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Indexing;
using SearchService.NearDuplicates;

namespace SearchService.Lucene.Search;

/// <summary>The copies among the articles of a view, found when first asked for or by <see cref="Find"/>.</summary>
internal sealed class CopiedArticles
{
    private readonly ReaderView _view;
    private readonly Lazy<CopyGroups> _groups;

    /// <summary>Begins without any.</summary>
    public CopiedArticles(ReaderView view, DocValuesCache columns)
    {
        _view = view;
        _groups = new Lazy<CopyGroups>(() => new CopyGroups([.. view.Reader.Leaves.Select(leaf => SegmentOf(leaf.AtomicReader, columns))]));
    }

    /// <summary>Finds the copies within a segment that is not in any view yet.</summary>
    public static void FindIn(AtomicReader segment, DocValuesCache columns)
    {
        var alone = SegmentOf(segment, columns);
        alone.Column.PairsWith(alone.Column, alone.SketchOf, alone.SketchOf);
    }

    /// <summary>Finds all, so that no search has to.</summary>
    public void Find() => _ = _groups.Value;

    /// <summary>The number of the group that a document is in; -1 for one without copies.</summary>
    public int GroupOf(int segment, int document) => _groups.Value.NumberOf(segment, document);

    /// <summary>An article's place among its copies.</summary>
    public GroupLeader LeadOf(int segment, int document) => new(DayOf(segment, document), _view.Segments[segment].Ids.Of(document));

    /// <summary>A document's copies.</summary>
    /// <param name="segment">The ordinal of its segment.</param>
    /// <param name="document">Its number there.</param>
    /// <param name="limit">Most to show.</param>
    public ArticleCopies Of(int segment, int document, int limit)
    {
        if (GroupOf(segment, document) is not (>= 0 and var group))
        {
            return ArticleCopies.None;
        }

        var others = _groups.Value.Members(group).Where(member => member != (segment, document)).ToList();
        return new ArticleCopies(others.Count, [.. others.OrderBy(member => LeadOf(member.Segment, member.Document)).Take(limit).Select(ArticleAt)]);
    }

    private static CopySegment SegmentOf(AtomicReader segment, DocValuesCache columns)
    {
        var sketches = segment.GetBinaryDocValues(IndexFields.Sketch);
        var live = segment.LiveDocs;
        return new CopySegment(columns.CopiesIn(segment, SketchOf), SketchOf, document => live is null || live.Get(document));

        MinHashSketch? SketchOf(int document)
        {
            if (sketches is null)
            {
                return null;
            }

            var bytes = new BytesRef();
            sketches.Get(document, bytes);
            return bytes.Length == 0 ? null : MinHashSketch.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }
    }

    private ArticleCopy ArticleAt((int Segment, int Document) place)
    {
        var (segment, document) = place;
        var sources = _view.Segments[segment].Sources.Of(document);
        return new ArticleCopy(
            _view.Segments[segment].Ids.Of(document),
            new ArticleTitles(_view.Reader.Leaves[segment], _view.Reader).Of(document),
            sources.IsEmpty ? null : _view.Tables.Sources[sources[0]],
            DayOf(segment, document));
    }

    private DateOnly? DayOf(int segment, int document) =>
        _view.Segments[segment].DayOf(document) is var day && day == SegmentDocValues.UnknownDay ? null : DateOnly.FromDayNumber(day);
}

/// <summary>Titles of the articles of one segment, from their column where they are not too long for one. For one thread.</summary>
internal sealed class ArticleTitles(AtomicReaderContext leaf, IndexReader reader)
{
    private readonly BinaryDocValues? _titles = leaf.AtomicReader.GetBinaryDocValues(IndexFields.Title);
    private readonly IBits? _titled = leaf.AtomicReader.GetDocsWithField(IndexFields.Title);

    /// <summary>The title of an article.</summary>
    public string Of(int document)
    {
        if (_titles is null || _titled?.Get(document) != true)
        {
            return new StoredDocuments(reader).Article(leaf.DocBase + document).Article.Title;
        }

        var title = new BytesRef();
        _titles.Get(document, title);
        return title.Utf8ToString();
    }
}
