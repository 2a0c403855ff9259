namespace SearchService.Hosting;

/// <summary>Keeps the host and the server from logging, stack and all, what kept them from starting: that is said in one line.</summary>
internal sealed class StartSilence
{
    private volatile bool _started;

    /// <summary>Filters what is logged.</summary>
    public StartSilence(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => _started && level >= LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => _started && level >= LogLevel.Warning);
    }

    /// <summary>Lets everything through once the service listens.</summary>
    public void EndWith(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => _started = true);
}
