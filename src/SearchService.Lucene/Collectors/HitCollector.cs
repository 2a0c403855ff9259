using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Collectors;

/// <summary>Looks at every document that matches a query, once: filters, counts and keeps the best. Takes them one at a time, as Lucene hands them
/// over, or many at once, as our own scorers do.</summary>
internal sealed class HitCollector : ICollector
{
    private const int DocumentsBetweenLooks = 1_024;

    private readonly ReaderView _view;
    private readonly FilterEvaluator _selection;
    private readonly CancellationToken _cancellation;
    private Scorer? _scorer;
    private SegmentDocValues? _columns;
    private AllTermsFirst.Segment? _first;
    private int _segment;
    private int _untilLook = DocumentsBetweenLooks;

    /// <summary>Counts only, until the other properties are set.</summary>
    public HitCollector(ReaderView view, FilterEvaluator selection, CancellationToken cancellation)
    {
        _view = view;
        _selection = selection;
        _cancellation = cancellation;
    }

    /// <summary>Where the best hits are kept; null for none.</summary>
    public TopDocsQueue? Top { get; init; }

    /// <summary>What counts the facets; null for none.</summary>
    public FacetCounts? Facets { get; init; }

    /// <summary>What comes before all others; null where nothing does.</summary>
    public AllTermsFirst? First { get; init; }

    /// <summary>Hits after which those that can't enter the page need not be handed over; null where all of them are.</summary>
    public int? CountedAtLeast { get; init; }

    /// <summary>True where documents below <see cref="ScoreToBeat"/> may be passed over from some point on.</summary>
    public bool MaySkip => CountedAtLeast is not null && TakesScores && Facets is not { CountsAny: true } && First is null && _selection.PassesAll;

    /// <summary>The score that a document must have to be of any interest; negative infinity while all are.</summary>
    public float ScoreToBeat => Total >= CountedAtLeast ? Top!.ScoreToBeat : float.NegativeInfinity;

    /// <summary>Documents of the current segment, deleted ones included.</summary>
    public int SegmentSize => _columns!.Count;

    /// <summary>True once a document was passed over: <see cref="Total"/> is the least that there are.</summary>
    public bool HasSkipped { get; private set; }

    /// <summary>Hits so far.</summary>
    public int Total { get; private set; }

    /// <summary>True where the scores of all hits decide, so that they may as well come by the block.</summary>
    public bool TakesScores => Top is { ByScore: true };

    /// <inheritdoc/>
    /// <remarks>Places don't depend on the order of documents, except that the first tier is gone through in step.</remarks>
    public bool AcceptsDocsOutOfOrder => First is null;

    /// <summary>True where whole blocks can be taken: nothing is to be decided document by document.</summary>
    private bool TakesAll => _selection.PassesAll && _first is null;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        // Never before the first segment: whoever is told to hurry has something to answer.
        if (_columns is not null)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        _segment = context.Ord;
        _columns = _view.Segments[context.Ord];
        _first = First?.In(context);
        Facets?.Enter(_columns);
        Top?.Enter(_columns, _segment);
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (--_untilLook == 0)
        {
            _untilLook = DocumentsBetweenLooks;
            _cancellation.ThrowIfCancellationRequested();
        }

        if (TakesAll)
        {
            Facets?.Add([doc]);
            Total++;
            Top?.Offer(doc, first: false, _scorer!);
        }
        else if (Passes(doc))
        {
            Total++;
            Top?.Offer(doc, _first?.Matches(doc) ?? false, _scorer!);
        }
    }

    /// <summary>Documents were passed over.</summary>
    public void Skip() => HasSkipped = true;

    /// <summary>Takes documents of the segment, each for the first and only time.</summary>
    /// <param name="documents">Their numbers.</param>
    /// <param name="scores">Their scores.</param>
    public void Collect(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        if (TakesAll)
        {
            Facets?.Add(documents);
            Total += documents.Length;
            Top?.Offer(documents, scores);
        }
        else
        {
            for (var i = 0; i < documents.Length; i++)
            {
                if (Passes(documents[i]))
                {
                    Total++;
                    Top?.Offer(documents[i], _first?.Matches(documents[i]) ?? false, scores[i]);
                }
            }
        }

        _cancellation.ThrowIfCancellationRequested();
    }

    private bool Passes(int document)
    {
        var outcome = _selection.Outcome(_columns!, document);
        Facets?.Add(document, outcome);
        return outcome.Passes;
    }
}
