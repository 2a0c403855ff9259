using System.Collections.Concurrent;

namespace SearchService.Lucene.DocValues;

/// <summary>Arrays of zeros that searches borrow to count in, so that a search with few hits pays for those and not for every value there is. Safe
/// for use from many threads.</summary>
internal sealed class CounterPool
{
    private readonly ConcurrentQueue<int[]> _free = [];

    /// <summary>An array of zeros, at least this long; the caller's until it is given back.</summary>
    public int[] Rent(int length)
    {
        // One that was made when there were fewer values is of no use any more.
        while (_free.TryDequeue(out var array))
        {
            if (array.Length >= length)
            {
                return array;
            }
        }

        return new int[length + (length / 4)];
    }

    /// <summary>Takes an array back, every element of which is zero again.</summary>
    public void Return(int[] zeros)
    {
        if (_free.Count < Environment.ProcessorCount)
        {
            _free.Enqueue(zeros);
        }
    }
}
