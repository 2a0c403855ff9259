using Microsoft.Extensions.Time.Testing;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Indexing;
using SearchService.Log;
using SearchService.Tests.Lucene;

namespace SearchService.Tests.Indexing;

/// <summary>When what was applied is seen.</summary>
public sealed class StoreFollowerTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly IndexingOptions Options = new() { BatchRecords = 10 };

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ArticleLog _store;
    private readonly IIndex _index;
    private readonly StoreFollower _follower;

    public StoreFollowerTests()
    {
        _store = ArticleLog.Open(_folder["log"]);
        _index = LuceneFolder.Open(_folder["index"]).Create();
        _follower = new StoreFollower(_store, _index, Options, _clock);
    }

    [Fact]
    public async Task What_is_near_the_end_of_the_store_is_seen_at_once()
    {
        await PutAsync(15);
        Assert.Equal(10, await _follower.ApplyNextAsync());
        Assert.Equal(10, _index.Position);
        Assert.Equal(5, await _follower.ApplyNextAsync());
        Assert.Equal(15, _index.Position);
        await PutAsync(1);
        Assert.Equal(1, await _follower.ApplyNextAsync());
        Assert.Equal(16, _index.Position);
    }

    [Fact]
    public async Task Far_behind_only_some_batches_are_shown_and_none_waits_longer_than_the_interval()
    {
        await PutAsync(60);
        await _follower.ApplyNextAsync();
        Assert.Equal(0, _index.Position);
        _clock.Advance(Options.RefreshInterval - TimeSpan.FromTicks(1));
        await _follower.ApplyNextAsync();
        Assert.Equal(0, _index.Position);
        _clock.Advance(TimeSpan.FromTicks(1));
        await _follower.ApplyNextAsync();
        Assert.Equal(30, _index.Position);
        await _follower.ApplyNextAsync();
        Assert.Equal(30, _index.Position);
        await _follower.ApplyNextAsync();
        Assert.Equal(30, _index.Position);
        await _follower.ApplyNextAsync();
        Assert.Equal(60, _index.Position);
    }

    [Fact]
    public async Task Articles_are_parsed_on_all_cores_and_applied_in_the_order_of_the_store()
    {
        for (var version = 0; version < 50; version++)
        {
            await _store.PutAsync(new SourceDocument { Id = "a", Content = $"Version {version}." }, CancellationToken.None);
            await _store.PutAsync(new SourceDocument { Id = $"b{version}", Content = $"Another {version}." }, CancellationToken.None);
        }

        var follower = new StoreFollower(_store, _index, new IndexingOptions(), _clock);
        Assert.Equal(100, await follower.ApplyNextAsync());
        using var snapshot = await _index.OpenSnapshotAsync(CancellationToken.None);
        Assert.Equal(51, snapshot.ArticleCount);
        Assert.Equal("Version 49.", (await snapshot.FindArticleAsync("a", CancellationToken.None))!.Body);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _index.Dispose();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private async Task PutAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _store.PutAsync(new SourceDocument { Id = Guid.NewGuid().ToString("n"), Content = "It rained." }, CancellationToken.None);
        }
    }
}
