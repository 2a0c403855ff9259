namespace SearchService.Engine;

/// <summary>How long a search may take.</summary>
/// <param name="limit">Longest time that one search looks for hits.</param>
/// <param name="clock">Measures the time.</param>
public sealed class SearchTimeLimit(TimeSpan limit, TimeProvider clock)
{
    /// <summary>The limit where nobody has chosen another.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(1);

    /// <summary>Runs a search that answers with what it has when the time is up. Hits are still to be shown then, which may take as long
    /// again.</summary>
    /// <param name="search">Searches until the first token is cancelled, and answers. The second ends it without an answer.</param>
    /// <param name="cancellation">Ends it before.</param>
    /// <exception cref="SearchTimeoutException">It took twice as long as it may.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async ValueTask<T> WithinAsync<T>(Func<CancellationToken, CancellationToken, ValueTask<T>> search, CancellationToken cancellation)
    {
        using var timeIsUp = new CancellationTokenSource(limit, clock);
        return await WithinAsync(2 * limit, token => search(timeIsUp.Token, token), cancellation);
    }

    /// <summary>Runs what has no answer before its end, and ends it at the limit.</summary>
    /// <param name="search">Searches until the token that it is given is cancelled.</param>
    /// <param name="cancellation">Ends it before.</param>
    /// <exception cref="SearchTimeoutException">It took longer.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ValueTask<T> WithinAsync<T>(Func<CancellationToken, ValueTask<T>> search, CancellationToken cancellation) =>
        WithinAsync(limit, search, cancellation);

    private async ValueTask<T> WithinAsync<T>(TimeSpan longest, Func<CancellationToken, ValueTask<T>> search, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            return await search(either.Token);
        }
        catch (OperationCanceledException stopped) when (over.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new SearchTimeoutException(limit, stopped);
        }
    }
}

/// <summary>A search took longer than its <see cref="SearchTimeLimit"/>. It may be tried again, or with fewer words.</summary>
/// <param name="limit">The limit that it went over.</param>
/// <param name="cause">Where it was stopped.</param>
public sealed class SearchTimeoutException(TimeSpan limit, Exception cause)
    : Exception($"The search took longer than {limit.TotalSeconds:0.##} s and was stopped.", cause);
