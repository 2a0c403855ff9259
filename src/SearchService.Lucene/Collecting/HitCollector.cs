using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.Columns;
using SearchService.Lucene.Reading;

namespace SearchService.Lucene.Collecting;

/// <summary>Looks at every document that matches a query, once: filters, counts and keeps the best.</summary>
internal sealed class HitCollector : ICollector
{
    private const int DocumentsBetweenLooks = 1_024;

    private readonly ReaderView _view;
    private readonly Selection _selection;
    private readonly CancellationToken _cancellation;
    private Scorer? _scorer;
    private SegmentColumns? _columns;
    private FirstTier.Segment? _first;
    private int _segment;
    private int _seen;

    /// <summary>Counts only, until the other properties are set.</summary>
    public HitCollector(ReaderView view, Selection selection, CancellationToken cancellation)
    {
        _view = view;
        _selection = selection;
        _cancellation = cancellation;
    }

    /// <summary>Where the best hits are kept; null for none.</summary>
    public TopPlaces? Top { get; init; }

    /// <summary>What counts the facets; null for none.</summary>
    public FacetCounts? Facets { get; init; }

    /// <summary>What comes before all others; null where nothing does.</summary>
    public FirstTier? First { get; init; }

    /// <summary>Hits so far.</summary>
    public int Total { get; private set; }

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => false;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        _cancellation.ThrowIfCancellationRequested();
        _segment = context.Ord;
        _columns = _view.Segments[context.Ord];
        _first = First?.In(context);
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (++_seen % DocumentsBetweenLooks == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        var outcome = _selection.Outcome(_columns!, doc);
        Facets?.Add(_columns!, doc, outcome);
        if (!outcome.Passes)
        {
            return;
        }

        Total++;
        Top?.Offer(new Place(_first?.Matches(doc) ?? false, Score: 0, _columns!.DayOf(doc), _columns.QuoteCountOf(doc), _segment, doc), _scorer!);
    }
}
