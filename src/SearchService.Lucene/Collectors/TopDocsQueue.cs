using Lucene.Net.Search;
using SearchService.Lucene.DocValues;

namespace SearchService.Lucene.Collectors;

/// <summary>Keeps the best places of those offered: a heap in an array, the worst on top.</summary>
/// <param name="size">How many, 0 or more.</param>
/// <param name="order">What is best.</param>
internal sealed class TopDocsQueue(int size, ScoredDocComparer order)
{
    private const int FirstRoom = 16;

    private ScoredDoc[] _heap = new ScoredDoc[Math.Min(size, FirstRoom)];
    private int _count;
    private SegmentDocValues? _columns;
    private int _segment;

    // A hit with less than this score has no place among the kept ones; of those with just this score none of an earlier day has.
    private float _scoreToBeat = float.NegativeInfinity;
    private int _dayToBeat = int.MinValue;

    /// <summary>How many were offered behind the place where the page begins.</summary>
    public int Offered { get; private set; }

    /// <summary>True where a hit's place depends on its score.</summary>
    public bool ByScore => order.ByScore;

    /// <summary>The score below which nothing is kept any more, nor that of another segment.</summary>
    public float ScoreToBeat => _scoreToBeat;

    /// <summary>What is offered from now on is of this segment.</summary>
    public void Enter(SegmentDocValues columns, int segment)
    {
        _columns = columns;
        _segment = segment;
    }

    /// <summary>Takes a document into account.</summary>
    /// <param name="document">Its number in the segment.</param>
    /// <param name="first">True where it matches what comes before all others.</param>
    /// <param name="scorer">Scores it; asked only where the score decides or the document is kept.</param>
    public void Offer(int document, bool first, Scorer scorer)
    {
        if (order.ByScore)
        {
            Offer(document, first, scorer.GetScore());
        }
        else if (Admits(PlaceOf(document, first, score: 0)))
        {
            Keep(PlaceOf(document, first, scorer.GetScore()));
        }
    }

    /// <summary>Takes a document with its score into account.</summary>
    public void Offer(int document, bool first, float score)
    {
        if (!first && IsBeaten(document, score))
        {
            Offered++;
            return;
        }

        var place = PlaceOf(document, first, score);
        if (Admits(place))
        {
            Keep(place);
        }
    }

    /// <summary>Takes documents with their scores into account, none of which comes before all others.</summary>
    public void Offer(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        var beaten = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            if (IsBeaten(documents[i], scores[i]))
            {
                beaten++;
            }
            else if (PlaceOf(documents[i], first: false, scores[i]) is var place && Admits(place))
            {
                Keep(place);
            }
        }

        Offered += beaten;
    }

    /// <summary>The kept ones, best first.</summary>
    public ScoredDoc[] Best()
    {
        var best = _heap[.._count];
        Array.Sort(best, order);
        return best;
    }

    private bool IsBeaten(int document, float score) =>
        score <= _scoreToBeat && (score < _scoreToBeat || _columns!.DayOf(document) < _dayToBeat);

    private ScoredDoc PlaceOf(int document, bool first, float score) =>
        new(first, score, _columns!.DayOf(document), _columns.QuoteCountOf(document), _segment, document);

    private bool Admits(in ScoredDoc place)
    {
        if (order.After is { } after && order.Compare(place, after) <= 0)
        {
            return false;
        }

        Offered++;
        return _count < size || (size > 0 && order.Compare(place, _heap[0]) < 0);
    }

    private void Keep(in ScoredDoc place)
    {
        if (_count < size)
        {
            if (_count == _heap.Length)
            {
                Array.Resize(ref _heap, Math.Min(size, _count * 2));
            }

            SiftUp(place, _count++);
        }
        else
        {
            SiftDown(place);
        }

        // Before the page's beginning and in the first tier a high score says nothing.
        if (_count == size && order.ByScore && order.After is null && !_heap[0].First)
        {
            (_scoreToBeat, _dayToBeat) = (_heap[0].Score, _heap[0].Day);
        }
    }

    private void SiftUp(in ScoredDoc place, int at)
    {
        while (at > 0 && (at - 1) / 2 is var parent && order.Compare(_heap[parent], place) < 0)
        {
            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = place;
    }

    private void SiftDown(in ScoredDoc place)
    {
        var at = 0;
        while ((at * 2) + 1 is var child && child < _count)
        {
            if (child + 1 < _count && order.Compare(_heap[child + 1], _heap[child]) > 0)
            {
                child++;
            }

            if (order.Compare(_heap[child], place) <= 0)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = place;
    }
}
