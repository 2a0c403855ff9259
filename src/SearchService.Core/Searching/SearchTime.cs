namespace SearchService.Searching;

/// <summary>How long a search may take. One that is over the limit answers nothing rather than a part: counts and the order of hits are exact or not given.</summary>
public static class SearchTime
{
    /// <summary>Longest time of one search, from opening the snapshot to the last snippet.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Runs a search, and ends it at the limit.</summary>
    /// <param name="search">Searches until the token that it is given is cancelled.</param>
    /// <param name="clock">Measures the time.</param>
    /// <param name="cancellation">Ends it before.</param>
    /// <exception cref="SearchTimeoutException">It took longer.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static T Within<T>(Func<CancellationToken, T> search, TimeProvider clock, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return search(either.Token);
        }
        catch (OperationCanceledException stopped) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new SearchTimeoutException(stopped);
        }
    }
}
