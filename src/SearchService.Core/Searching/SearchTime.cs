namespace SearchService.Searching;

/// <summary>How long a search may take. One that is over the limit answers nothing rather than a part: counts and the order of hits are exact or not given.</summary>
/// <param name="limit">Longest time of one search, from opening the snapshot to the last snippet.</param>
/// <param name="clock">Measures the time.</param>
public sealed class SearchTime(TimeSpan limit, TimeProvider clock)
{
    /// <summary>The limit where nobody has chosen another.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(1);

    /// <summary>Runs a search, and ends it at the limit.</summary>
    /// <param name="search">Searches until the token that it is given is cancelled.</param>
    /// <param name="cancellation">Ends it before.</param>
    /// <exception cref="SearchTimeoutException">It took longer.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public T Within<T>(Func<CancellationToken, T> search, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            return search(either.Token);
        }
        catch (OperationCanceledException stopped) when (over.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new SearchTimeoutException(limit, stopped);
        }
    }
}
