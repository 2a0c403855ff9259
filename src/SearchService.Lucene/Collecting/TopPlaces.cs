using Lucene.Net.Search;

namespace SearchService.Lucene.Collecting;

/// <summary>Keeps the best places of those offered.</summary>
/// <param name="size">How many, 0 or more.</param>
/// <param name="order">What is best.</param>
internal sealed class TopPlaces(int size, PlaceOrder order)
{
    // Worst on top: the one to beat.
    private readonly PriorityQueue<Place, Place> _kept = new(Comparer<Place>.Create((x, y) => order.Compare(y, x)));

    /// <summary>How many were offered behind the place where the page begins.</summary>
    public int Offered { get; private set; }

    /// <summary>Takes a document into account.</summary>
    /// <param name="place">Its place, without a score.</param>
    /// <param name="scorer">Scores it; asked only where the score decides or the document is kept.</param>
    public void Offer(Place place, Scorer scorer)
    {
        if (order.ByScore)
        {
            place = place with { Score = scorer.GetScore() };
        }

        if (order.After is { } after && order.Compare(place, after) <= 0)
        {
            return;
        }

        Offered++;
        if (_kept.Count < size)
        {
            Keep(place, scorer);
        }
        else if (size > 0 && order.Compare(place, _kept.Peek()) < 0)
        {
            _kept.Dequeue();
            Keep(place, scorer);
        }
    }

    /// <summary>The kept ones, best first.</summary>
    public Place[] Best()
    {
        var best = new Place[_kept.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            best[i] = _kept.Dequeue();
        }

        return best;
    }

    private void Keep(Place place, Scorer scorer)
    {
        place = order.ByScore ? place : place with { Score = scorer.GetScore() };
        _kept.Enqueue(place, place);
    }
}
