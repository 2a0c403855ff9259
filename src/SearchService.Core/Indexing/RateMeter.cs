namespace SearchService.Indexing;

/// <summary>How fast work went over the last minute, counting only the time spent working.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class RateMeter(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<(long At, TimeSpan Busy, int Count)> _batches = new();

    /// <summary>Notes a piece of work that has just ended.</summary>
    public void Add(int count, TimeSpan busy)
    {
        lock (_lock)
        {
            _batches.Enqueue((clock.GetTimestamp(), busy, count));
            Forget();
        }
    }

    /// <summary>Pieces a second; 0 where there was no work.</summary>
    public double PerSecond()
    {
        lock (_lock)
        {
            Forget();
            var busy = _batches.Sum(batch => batch.Busy.TotalSeconds);
            return busy > 0 ? _batches.Sum(batch => batch.Count) / busy : 0;
        }
    }

    private void Forget()
    {
        while (_batches.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) > Window)
        {
            _batches.Dequeue();
        }
    }
}
