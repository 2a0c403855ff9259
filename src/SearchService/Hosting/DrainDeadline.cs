using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SearchService.Hosting;

/// <summary>At a stop, requests may finish; connections that are still open after a while are cut, so that slow clients can't hold up the
/// end.</summary>
internal sealed class DrainDeadline(IHostApplicationLifetime lifetime, TimeProvider clock) : IDisposable
{
    /// <summary>How long requests may take to finish.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>How long everything may take, the last commit of the index included.</summary>
    public static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(9);

    private readonly CancellationTokenSource _cut = new();
    private ITimer? _timer;

    /// <summary>Watches the stop.</summary>
    public void Watch() =>
        lifetime.ApplicationStopping.Register(() => _timer = clock.CreateTimer(_ => _cut.Cancel(), state: null, Grace, Timeout.InfiniteTimeSpan));

    /// <summary>Cuts the connections of an endpoint at the deadline.</summary>
    public void Cut(ListenOptions endpoint) => endpoint.Use(next => async connection =>
    {
        using var registration = _cut.Token.Register(() => connection.Abort(new ConnectionAbortedException("The service stops.")));
        await next(connection);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        _cut.Dispose();
    }
}
