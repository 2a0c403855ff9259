using SearchService.Engine;
using SearchService.Hosting;
using SearchService.Indexing;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Cli;

/// <summary>The data folder, held by this process while no service runs.</summary>
internal sealed class LocalData : IAsyncDisposable
{
    private readonly DataFolderLock _lock;
    private readonly ServiceProvider _services;
    private readonly IndexingOptions _indexing;

    private LocalData(DataFolder folder, DataFolderLock held, IDocumentStore store, VerbSettings settings)
    {
        _lock = held;
        _indexing = settings.Indexing;
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(folder).BuildServiceProvider();
        Store = store;
    }

    /// <summary>The store.</summary>
    public IDocumentStore Store { get; }

    /// <summary>Takes the folder and opens its store.</summary>
    /// <exception cref="DataFolderLockedException">Another process has it.</exception>
    /// <exception cref="DataFolderException">It can't be used.</exception>
    /// <exception cref="StoreDamagedException">The store is damaged.</exception>
    public static LocalData Open(VerbSettings settings)
    {
        var folder = DataFolder.Open(settings.Data.Folder);
        var held = DataFolderLock.Acquire(folder);
        try
        {
            var store = ArticleLog.Open(folder.LogFolder);
            if (store.Repair is { } repair)
            {
                Console.Error.WriteLine(repair);
            }

            return new LocalData(folder, held, store, settings);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Makes the engine that the settings choose.</summary>
    public IEngine CreateEngine() => EngineChoice.Create(_services);

    /// <summary>Carries an index to the end of the store and commits it.</summary>
    /// <param name="index">The generation to write.</param>
    /// <param name="progress">Told how many of the store's changes are applied.</param>
    /// <param name="cancellation">Ends it early; nothing is committed then.</param>
    public async ValueTask FillAsync(IIndex index, Action<long, long>? progress, CancellationToken cancellation)
    {
        var follower = new StoreFollower(Store, index, _indexing, TimeProvider.System);
        while (await follower.ApplyNextAsync(show: false) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(follower.Applied, Store.LastPosition);
        }

        await follower.CommitAsync();
        await follower.ShowAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _services.DisposeAsync();
        _lock.Dispose();
    }
}
