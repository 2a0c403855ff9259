using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using SearchService.Intake;

namespace SearchService.Hosting;

/// <summary>What one client may take of the server: connections, time and bytes.</summary>
internal sealed class KestrelSetup(DrainDeadline deadline) : IConfigureOptions<KestrelServerOptions>
{
    /// <inheritdoc/>
    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestLineSize = 32 << 10;
        options.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        options.Limits.MaxConcurrentConnections = 1_000;
        options.Limits.MaxRequestBodySize = DocumentResult.MaxBytes;
        options.ConfigureEndpointDefaults(deadline.Cut);
    }
}
