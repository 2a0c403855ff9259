using SearchService.Engine;
using SearchService.Hosting;
using SearchService.Indexing;
using SearchService.Log;

namespace SearchService.Cli;

/// <summary>The data folder, held by this process while no service runs.</summary>
internal sealed class LocalData : IAsyncDisposable
{
    private readonly DataFolderLock _lock;
    private readonly ServiceProvider _services;
    private readonly IndexingOptions _indexing;

    private LocalData(DataFolder folder, DataFolderLock held, ArticleLog log, VerbSettings settings)
    {
        _lock = held;
        _indexing = settings.Indexing;
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(folder).BuildServiceProvider();
        Log = log;
    }

    /// <summary>The log.</summary>
    public ArticleLog Log { get; }

    /// <summary>Takes the folder and opens its log.</summary>
    /// <exception cref="DataFolderLockedException">Another process has it.</exception>
    /// <exception cref="DataFolderException">It can't be used.</exception>
    /// <exception cref="LogDamagedException">The log is damaged.</exception>
    public static LocalData Open(VerbSettings settings)
    {
        var folder = DataFolder.Open(settings.Data.Folder);
        var held = DataFolderLock.Acquire(folder);
        try
        {
            var log = ArticleLog.Open(folder.LogFolder);
            if (log.Repair is { } repair)
            {
                Console.Error.WriteLine(repair);
            }

            return new LocalData(folder, held, log, settings);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Makes the engine that the settings choose.</summary>
    public IEngine CreateEngine() => EngineChoice.Create(_services);

    /// <summary>Carries an index to the end of the log and commits it.</summary>
    /// <param name="index">The generation to write.</param>
    /// <param name="progress">Told how many of the log's records are applied.</param>
    /// <param name="cancellation">Ends it early; nothing is committed then.</param>
    public void Fill(IIndex index, Action<long, long>? progress, CancellationToken cancellation)
    {
        var follower = new LogFollower(Log, index, _indexing, TimeProvider.System);
        while (follower.ApplyNext(show: false) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(follower.Applied, Log.LastPosition);
        }

        follower.Commit();
        follower.Show();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await _services.DisposeAsync();
        _lock.Dispose();
    }
}
