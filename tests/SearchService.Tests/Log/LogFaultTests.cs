using SearchService.Articles.Sources;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Log;

public sealed class LogFaultTests : IDisposable
{
    private static readonly LogOptions SmallFiles = new() { FileBytes = 1_500 };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whichever_operation_fails_nothing_acknowledged_is_lost_and_positions_have_no_gap(bool once)
    {
        // Operation 0 never comes: the first turn counts how many there are.
        for (int n = 0, operations = 1; n <= operations; n++)
        {
            var fails = n;
            var folder = _folder[$"{n}"];
            Directory.CreateDirectory(folder);
            var storage = new FaultyStorage(folder)
            {
                Fault = (_, i) => i == fails || (fails > 0 && !once && i > fails) ? new IOException("Input/output error", 5) : null,
            };
            var acknowledged = new List<string>();
            var refused = 0;
            await using (var log = ArticleLog.Open(storage, SmallFiles))
            {
                for (var i = 1; i <= 25; i++)
                {
                    try
                    {
                        var result = await log.PutAsync(Document($"a{i}"), default);
                        acknowledged.Add($"a{i}");
                        Assert.Equal(acknowledged.Count, result.Position);
                    }
                    catch (StoreUnavailableException failure)
                    {
                        refused++;
                        Assert.False(failure.DiskFull);
                        Assert.False(log.Contains($"a{i}"));
                    }

                    Assert.Equal(acknowledged, Ids(log), StringComparer.Ordinal);
                }

                operations = n == 0 ? storage.Operations : operations;
                Assert.True(n == 0 ? refused == 0 : once ? refused == 1 : refused > 0, $"operation {n}: {refused} refused");
                storage.Fault = (_, _) => null;
                Assert.Equal(acknowledged.Count + 1, (await log.PutAsync(Document("healed"), default)).Position);
            }

            await using var again = ArticleLog.Open(folder, SmallFiles);
            Assert.Null(again.Repair);
            Assert.Equal([.. acknowledged, "healed"], Ids(again), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task After_a_failure_for_ever_and_a_crash_a_refused_document_is_there_whole_or_not_at_all()
    {
        for (var n = 1; n <= 30; n++)
        {
            var folder = _folder[$"{n}"];
            Directory.CreateDirectory(folder);
            var storage = new FaultyStorage(folder) { Fault = (_, i) => i >= n ? new IOException("Input/output error", 5) : null };
            var acknowledged = new List<string>();
            var log = ArticleLog.Open(storage, SmallFiles);
            for (var i = 1; i <= 15; i++)
            {
                try
                {
                    await log.PutAsync(Document($"a{i}"), default);
                    acknowledged.Add($"a{i}");
                }
                catch (StoreUnavailableException)
                {
                    Assert.Equal(acknowledged.Count, log.LastPosition);
                }
            }

            await log.DisposeAsync();
            await using var again = ArticleLog.Open(folder, SmallFiles);
            var found = Ids(again);
            Assert.Equal(acknowledged, found.Take(acknowledged.Count), StringComparer.Ordinal);
            Assert.InRange(found.Count, acknowledged.Count, acknowledged.Count + 1);
        }
    }

    [Fact]
    public async Task A_full_disk_is_named_and_writes_come_back_with_the_space()
    {
        var storage = new FaultyStorage(_folder.Path);
        await using var log = ArticleLog.Open(storage, new LogOptions());
        await log.PutAsync(Document("a"), default);
        storage.Fault = (operation, _) => operation == DiskOperation.Write ? FaultyStorage.DiskFull() : null;
        for (var i = 0; i < 3; i++)
        {
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => log.PutAsync(Document("b"), default));
            Assert.True(failure.DiskFull);
            Assert.Equal(new FileInfo(Directory.GetFiles(_folder.Path).Single()).Length, log.Status.SizeInBytes);
        }

        Assert.Equal(new PutResult(1, true), await log.PutAsync(Document("a"), default));
        Assert.Null(await log.DeleteAsync("b", default));
        storage.Fault = (_, _) => null;
        Assert.Equal(new PutResult(2, false), await log.PutAsync(Document("b"), default));
    }

    [Theory]
    [InlineData(1L << 40, 64 << 20)]
    [InlineData(20_000_000, 1_000_000)]
    public async Task Writes_stop_before_the_disk_is_full_and_come_back_with_the_space(long total, long kept)
    {
        var storage = new FaultyStorage(_folder.Path) { Space = new DiskSpace(kept + 1_000, total) };
        await using var log = ArticleLog.Open(storage, new LogOptions());
        await log.PutAsync(Document("a"), default);
        storage.Space = new DiskSpace(kept + 100, total);
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => log.PutAsync(Document("b"), default));
        Assert.True(failure.DiskFull);
        Assert.Contains($"{kept:N0} are kept free", failure.Message, StringComparison.Ordinal);
        storage.Space = new DiskSpace(kept + 1_000, total);
        Assert.Equal(2, (await log.PutAsync(Document("b"), default)).Position);
    }

    [Fact]
    public async Task While_a_cut_fails_nothing_is_written()
    {
        var storage = new FaultyStorage(_folder.Path);
        await using var log = ArticleLog.Open(storage, new LogOptions());
        await log.PutAsync(Document("a"), default);
        var writes = 0;
        storage.Fault = (operation, _) =>
        {
            writes += operation == DiskOperation.Write ? 1 : 0;
            return operation is DiskOperation.Flush or DiskOperation.Truncate ? new IOException("Input/output error", 5) : null;
        };
        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => log.PutAsync(Document("b"), default));
        }

        Assert.Equal(1, writes);
        storage.Fault = (_, _) => null;
        Assert.Equal(2, (await log.PutAsync(Document("b"), default)).Position);
    }

    [Fact]
    public async Task Writes_that_wait_share_one_sync_and_are_seen_only_behind_it()
    {
        using var gate = new SemaphoreSlim(0);
        using var atGate = new SemaphoreSlim(0);
        var storage = new FaultyStorage(_folder.Path)
        {
            Fault = (operation, _) =>
            {
                if (operation == DiskOperation.Flush)
                {
                    atGate.Release();
                    gate.Wait();
                }

                return null;
            },
        };
        await using var log = ArticleLog.Open(storage, new LogOptions());
        var first = log.PutAsync(Document("first"), default);
        await atGate.WaitAsync();
        var others = Enumerable.Range(1, 500).Select(i => log.PutAsync(Document($"a{i}"), default)).ToList();
        Assert.Equal((0, 0), (log.LastPosition, log.Status.Articles));
        Assert.Empty(log.Read(0, 10, long.MaxValue));
        Assert.False(log.Contains("first"));
        Assert.False(first.IsCompleted);

        gate.Release(10);
        await Task.WhenAll(others);
        Assert.Equal((2, 501), (storage.Flushes, log.Status.Articles));
        Assert.Equal(3, LogVerifier.Verify(_folder.Path).Groups + 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_puts_of_one_document_give_one_record_and_neither_is_answered_before_it_is_on_disk(bool fails)
    {
        using var gate = new SemaphoreSlim(0);
        using var atGate = new SemaphoreSlim(0);
        var storage = new FaultyStorage(_folder.Path)
        {
            Fault = (operation, n) =>
            {
                if (operation == DiskOperation.Flush)
                {
                    atGate.Release();
                    gate.Wait();
                    return fails && n == 5 ? new IOException("Input/output error", 5) : null; // 1 create, 2 + 3 the first group, 4 + 5 the second
                }

                return null;
            },
        };
        await using var log = ArticleLog.Open(storage, new LogOptions());
        var first = log.PutAsync(Document("first"), default);
        await atGate.WaitAsync();
        var twins = new[] { log.PutAsync(Document("a"), default), log.PutAsync(Document("a"), default) };
        var gone = log.DeleteAsync("a", default);
        var goneAgain = log.DeleteAsync("a", default);
        gate.Release();
        await first;
        await atGate.WaitAsync();
        Assert.DoesNotContain(twins.Concat<Task>([gone, goneAgain]), task => task.IsCompleted);

        gate.Release(10);
        if (fails)
        {
            foreach (var task in twins.Concat<Task>([gone, goneAgain]))
            {
                await Assert.ThrowsAsync<StoreUnavailableException>(() => task);
            }

            Assert.Equal(new PutResult(2, false), await log.PutAsync(Document("a"), default));
            return;
        }

        Assert.Equal([new PutResult(2, false), new PutResult(2, true)], (await Task.WhenAll(twins)).OrderBy(r => r.Unchanged));
        Assert.Equal(3, await gone);
        Assert.Null(await goneAgain);
        Assert.Equal(3, log.LastPosition);
    }

    private static List<string> Ids(ArticleLog log) => [.. log.Read(0, 100, long.MaxValue).Select(r => r.Id)];

    private static SourceDocument Document(string id) => new() { Id = id, Content = $"The content of {id} {new string('x', 200)}" };
}
