using Microsoft.Extensions.Hosting;

namespace SearchService.Indexing;

/// <summary>Follows the log and applies it to the live generation.</summary>
public sealed class IndexingWorker : BackgroundService
{
    /// <summary>How indexing stands now.</summary>
    public IndexingStatus Status => throw new NotImplementedException();

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => throw new NotImplementedException();
}
