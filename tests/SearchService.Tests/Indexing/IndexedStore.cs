using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Articles.Sources;
using SearchService.Indexing;
using SearchService.Log;
using SearchService.Search;
using SearchService.Store;
using SearchService.Tests.Lucene;

namespace SearchService.Tests.Indexing;

/// <summary>A real store on disk, followed into a real index that can be made to fail.</summary>
internal sealed class IndexedStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indexed-store-").FullName;

    private IndexedStore(Action<FaultyEngine>? prepare, TimeProvider clock)
    {
        Store = ArticleLog.Open(Path.Combine(_folder, "log"));
        Engine = new FaultyEngine(LuceneFolder.Open(Path.Combine(_folder, "index")));
        prepare?.Invoke(Engine);
        Live = new LiveIndex(Engine, Store, new IndexingOptions { BatchRecords = 10 }, TimeProvider.System, NullLogger<LiveIndex>.Instance);
        Reindexer = new Reindexer(Store, Live, clock, NullLogger<Reindexer>.Instance);
        Worker = new IndexingWorker(Store, Live, Reindexer, TimeProvider.System, NullLogger<IndexingWorker>.Instance);
    }

    public IDocumentStore Store { get; }

    public FaultyEngine Engine { get; }

    public LiveIndex Live { get; }

    public Reindexer Reindexer { get; }

    public IndexingWorker Worker { get; }

    public IndexingStatus Status => Worker.Status;

    public static async Task<IndexedStore> StartAsync(Action<FaultyEngine>? prepare = null, TimeProvider? reindexing = null)
    {
        var indexed = new IndexedStore(prepare, reindexing ?? TimeProvider.System);
        await indexed.Worker.StartAsync(CancellationToken.None);
        await indexed.Reindexer.StartAsync(CancellationToken.None);
        return indexed;
    }

    public async Task<long> PutAsync(string id, string content, SourceFormat format = SourceFormat.Text) =>
        (await Store.PutAsync(new SourceDocument { Id = id, Content = content, Format = format }, CancellationToken.None)).Position;

    /// <summary>Puts so many articles that hold the word, and waits until the last can be found.</summary>
    public async Task FillAsync(int articles, string word)
    {
        var puts = Enumerable.Range(0, articles).Select(i => PutAsync($"{word}-{i}", $"The {word} came {i} times."));
        await SearchableAsync((await Task.WhenAll(puts)).Max());
    }

    public Task SearchableAsync(long position) => Live.WaitForAsync(position, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    public int Count(string query)
    {
        using var snapshot = Live.OpenSnapshot();
        return Searcher.SearchAsync(snapshot, new Question { Text = query }, CancellationToken.None).Wait().TotalHits;
    }

    public async Task<ReindexProgress> ReindexAsync()
    {
        Assert.True(Reindexer.TryStart(out var started));
        return await EndedAsync(started.Id);
    }

    public async Task<ReindexProgress> EndedAsync(string id)
    {
        while (Reindexer.Find(id) is { State: ReindexState.Running })
        {
            await Task.Delay(5);
        }

        await Live.Removals;
        return Reindexer.Find(id)!;
    }

    public async ValueTask DisposeAsync()
    {
        await Reindexer.StopAsync(CancellationToken.None);
        await Worker.StopAsync(CancellationToken.None);
        Worker.Dispose();
        Reindexer.Dispose();
        Live.Dispose();
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
