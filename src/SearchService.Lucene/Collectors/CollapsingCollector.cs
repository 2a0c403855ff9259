using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Collectors;

/// <summary>Looks at every document that matches a query, like <see cref="HitCollector"/>, but takes one article of each group of copies. What is no
/// copy is passed straight on.</summary>
internal sealed class CollapsingCollector(ReaderView view, FilterEvaluator selection, FacetCounts facets, TopDocsQueue top, AllTermsFirst? firstTier,
    CancellationToken cancellation) : ICollector
{
    private const int DocumentsBetweenLooks = 1_024;

    private readonly CopyCollapse<ScoredDoc> _copies = new();
    private Scorer? _scorer;
    private SegmentDocValues? _columns;
    private AllTermsFirst.Segment? _first;
    private int _segment;
    private int _seen;

    /// <summary>Hits so far; all of them after <see cref="Finish"/>.</summary>
    public int Total { get; private set; }

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => false;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        // Never before the first segment: whoever is told to hurry has something to answer.
        if (_columns is not null)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        _segment = context.Ord;
        _columns = view.Segments[context.Ord];
        _first = firstTier?.In(context);
        facets.Enter(_columns);
        top.Enter(_columns, _segment);
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (++_seen % DocumentsBetweenLooks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        var outcome = selection.Outcome(_columns!, doc);
        var group = _columns!.TypeOf(doc) == HitType.Article ? view.Copies.GroupOf(_segment, doc) : -1;
        if (group < 0)
        {
            facets.Add(doc, outcome);
            if (outcome.Passes)
            {
                Total++;
                top.Offer(doc, _first?.Matches(doc) ?? false, _scorer!);
            }
        }
        else if (outcome.Missed <= 1)
        {
            var place = new ScoredDoc(outcome.Passes && (_first?.Matches(doc) ?? false), _scorer!.GetScore(), _columns.DayOf(doc),
                _columns.QuoteCountOf(doc), _segment, doc);
            _copies.Add(group, view.Copies.LeadOf(_segment, doc), outcome, place);
        }
    }

    /// <summary>Takes those that stand for their groups. Once, behind the last document.</summary>
    public void Finish()
    {
        foreach (var (place, outcome) in _copies.Taken())
        {
            var columns = view.Segments[place.Segment];
            facets.Enter(columns);
            facets.Add(place.Document, outcome);
            if (outcome.Passes)
            {
                Total++;
                top.Enter(columns, place.Segment);
                top.Offer(place.Document, place.First, place.Score);
            }
        }
    }
}
