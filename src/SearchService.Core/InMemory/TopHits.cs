using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>Keeps the first so many hits of an order, whatever number is offered.</summary>
/// <param name="order">The order.</param>
/// <param name="capacity">How many to keep.</param>
/// <param name="after">Only hits behind this place are taken; null for all.</param>
internal sealed class TopHits(SortKeyOrder order, int capacity, SortKey? after)
{
    /// <summary>The last one of those kept comes first.</summary>
    private readonly PriorityQueue<int, SortKey> _kept = new(Comparer<SortKey>.Create((x, y) => order.Compare(y, x)));

    /// <summary>Hits offered that sort behind the place to go on from.</summary>
    public int Eligible { get; private set; }

    /// <summary>Offers a hit.</summary>
    public void Offer(int document, SortKey key)
    {
        if (after is not null && order.Compare(key, after) <= 0)
        {
            return;
        }

        Eligible++;
        if (_kept.Count < capacity)
        {
            _kept.Enqueue(document, key);
        }
        else if (capacity > 0)
        {
            _kept.EnqueueDequeue(document, key);
        }
    }

    /// <summary>The hits kept, in order.</summary>
    public IReadOnlyList<(int Document, SortKey Key)> InOrder()
    {
        var hits = new List<(int, SortKey)>(_kept.Count);
        while (_kept.TryDequeue(out var document, out var key))
        {
            hits.Add((document, key));
        }

        hits.Reverse();
        return hits;
    }
}
