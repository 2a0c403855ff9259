using SearchService.Indexing;

namespace SearchService.Http.Articles;

/// <summary>Waits until a search sees a write.</summary>
internal sealed class WaitUntilSearchable(LiveIndex live, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>Longest wait for one document.</summary>
    public static readonly TimeSpan OneDocument = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for a bulk.</summary>
    public static readonly TimeSpan ManyDocuments = TimeSpan.FromSeconds(60);

    /// <summary>Tells whether the client wants to wait, and if so, waits.</summary>
    /// <returns>True once a search sees the position; false where that takes too long, the client has gone or the service stops.</returns>
    public async Task<bool> SeesAsync(long? position, TimeSpan longest, HttpContext http)
    {
        if (position is not { } awaited || http.Request.Query["wait"] != "true")
        {
            return false;
        }

        using var timeout = new CancellationTokenSource(longest, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, lifetime.ApplicationStopping, http.RequestAborted);
        try
        {
            await live.WaitForAsync(awaited, ended.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
