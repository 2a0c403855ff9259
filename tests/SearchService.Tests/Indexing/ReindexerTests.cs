using Microsoft.Extensions.Time.Testing;
using SearchService.Engine;
using SearchService.Indexing;
using SearchService.Search;

namespace SearchService.Tests.Indexing;

public sealed class ReindexerTests
{
    [Fact]
    public async Task A_reindex_puts_another_generation_with_the_same_articles_in_place()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(35, "quokka");
        var before = indexed.Status.Generation;

        var ended = await indexed.ReindexAsync();

        Assert.Equal((ReindexState.Completed, 35L, 35L), (ended.State, ended.Done, ended.Total));
        Assert.NotNull(ended.FinishedAt);
        Assert.NotEqual(before, indexed.Status.Generation);
        Assert.Equal(35, indexed.Count("quokka"));
        Assert.Equal([before], indexed.Engine.Removed);
    }

    [Fact]
    public async Task What_searches_would_wait_for_is_found_before_the_next_generation_goes_live()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(35, "quokka");
        var wentLive = indexed.Engine.LivePositions.Count;
        await indexed.ReindexAsync();
        Assert.Equal([(35, wentLive)], indexed.Engine.Warmed);
        Assert.Equal(wentLive + 1, indexed.Engine.LivePositions.Count);
    }

    [Fact]
    public async Task Writes_and_searches_go_on_during_reindexes_and_no_search_sees_less_than_the_one_before()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(50, "quokka");
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            foreach (var some in Enumerable.Range(0, 400).Chunk(8))
            {
                await Task.WhenAll(some.Select(i => indexed.PutAsync($"more-{i}", "A quokka more.")));
            }
        });
        var seen = new List<int>();
        var searching = Task.Run(() =>
        {
            while (!enough.IsCancellationRequested)
            {
                seen.Add(indexed.Count("quokka"));
            }
        });

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(ReindexState.Completed, (await indexed.ReindexAsync()).State);
        }

        await writing;
        await indexed.SearchableAsync(indexed.Store.LastPosition);
        await enough.CancelAsync();
        await searching;
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(450, indexed.Count("quokka"));
    }

    [Fact]
    public async Task What_was_written_while_the_next_generation_was_built_is_in_it_when_it_goes_live()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(20, "quokka");
        var live = indexed.Status.Generation;
        var late = new Lazy<Task>(() => indexed.FillAsync(15, "wombat"));
        indexed.Engine.OnCommit = index =>
        {
            if (index.Generation != live)
            {
                late.Value.Wait();
            }
        };

        await indexed.ReindexAsync();

        Assert.Equal([0, 35], indexed.Engine.LivePositions);
        Assert.Equal(15, indexed.Count("wombat"));
    }

    [Fact]
    public async Task A_swap_after_a_fall_back_of_the_live_generation_shows_no_less_than_was_seen()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(25, "ferry");
        await indexed.Worker.StopAsync(CancellationToken.None);
        indexed.Engine.OnCommit = _ => throw new IndexRolledBackException(3, new IOException("The disk is full."));
        await Assert.ThrowsAsync<IndexRolledBackException>(() => indexed.Live.WriteAsync(
            async live =>
            {
                await live.CommitAsync();
                return true;
            },
            CancellationToken.None));
        Assert.Equal(25, indexed.Live.Index.Position);

        indexed.Engine.OnCommit = _ => { };
        await indexed.Live.SwapAsync(indexed.Live.BeginNext(), CancellationToken.None);
        Assert.Equal((25L, 25), (indexed.Live.Index.Position, indexed.Count("ferry")));
    }

    [Fact]
    public async Task A_second_start_while_one_runs_answers_the_one_that_runs()
    {
        using var hold = new ManualResetEventSlim();
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(5, "quokka");
        indexed.Engine.OnCommit = _ => hold.Wait(TimeSpan.FromSeconds(30));

        Assert.True(indexed.Reindexer.TryStart(out var first));
        Assert.False(indexed.Reindexer.TryStart(out var second));

        Assert.Equal(first.Id, second.Id);
        hold.Set();
        Assert.Equal(ReindexState.Completed, (await indexed.EndedAsync(first.Id)).State);
    }

    [Fact]
    public async Task A_cancelled_reindex_leaves_the_old_generation_live_and_its_own_removed()
    {
        using var hold = new ManualResetEventSlim();
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(35, "quokka");
        var live = indexed.Status.Generation;
        indexed.Engine.OnApply = _ =>
        {
            hold.Wait(TimeSpan.FromSeconds(30));
            return null;
        };
        Assert.True(indexed.Reindexer.TryStart(out var started));

        var cancelling = indexed.Reindexer.CancelAsync(started.Id);
        hold.Set();

        Assert.Equal(ReindexState.Cancelled, (await cancelling)!.State);
        Assert.Equal(live, indexed.Status.Generation);
        Assert.DoesNotContain(live, indexed.Engine.Removed);
        Assert.Single(indexed.Engine.Removed);
        Assert.Equal(35, indexed.Count("quokka"));
    }

    [Fact]
    public async Task A_reindex_that_fails_says_why_and_the_old_generation_goes_on()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(5, "quokka");
        indexed.Engine.OnCommit = _ => throw new IndexRolledBackException(0, new IOException("No space left on device"));

        var ended = await indexed.ReindexAsync();

        Assert.Equal(ReindexState.Failed, ended.State);
        Assert.Contains("No space left", ended.Error, StringComparison.Ordinal);
        Assert.Equal(5, indexed.Count("quokka"));
        indexed.Engine.OnCommit = _ => { };
    }

    [Fact]
    public async Task The_old_generation_is_removed_after_its_last_reader_has_left()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(5, "quokka");
        var reader = await indexed.Live.OpenSnapshotAsync(CancellationToken.None);

        Assert.True(indexed.Reindexer.TryStart(out var started));
        while (indexed.Reindexer.Find(started.Id) is { State: ReindexState.Running })
        {
            await Task.Delay(5);
        }

        Assert.Empty(indexed.Engine.Removed);
        Assert.Equal(5, (await Searcher.SearchAsync(reader, new Question { Text = "quokka" }, CancellationToken.None)).TotalHits);
        reader.Dispose();
        await indexed.Live.Removals;
        Assert.Equal([reader.Generation], indexed.Engine.Removed);
    }

    [Fact]
    public async Task A_generation_that_another_version_built_is_replaced_at_the_start()
    {
        await using var indexed = await IndexedStore.StartAsync(engine => engine.Outdated = true);
        var outdated = indexed.Engine.Removed;

        var ended = await indexed.EndedAsync(indexed.Reindexer.Current!.Id);

        Assert.Equal(ReindexState.Completed, ended.State);
        Assert.Single(outdated);
        Assert.False(indexed.Status.Outdated);
    }

    [Fact]
    public async Task A_generation_that_another_version_built_is_replaced_in_the_end_where_the_first_tries_fail()
    {
        var failures = 3;
        var engine = (FaultyEngine faulty) =>
        {
            faulty.Outdated = true;
            faulty.OnCommit = _ =>
            {
                if (Interlocked.Decrement(ref failures) >= 0)
                {
                    throw new IndexRolledBackException(0, new IOException("The disk is full."));
                }
            };
        };
        var clock = new FakeTimeProvider();
        await using var indexed = await IndexedStore.StartAsync(engine, clock);
        for (var waited = 0; indexed.Status.Outdated && waited < 6_000; waited++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5);
        }

        Assert.False(indexed.Status.Outdated);
        Assert.Equal(ReindexState.Completed, indexed.Reindexer.Current!.State);
        Assert.True(failures < 0);
    }

    [Fact]
    public async Task Who_follows_a_reindex_hears_how_it_stands_at_once_and_how_it_ended_at_last()
    {
        using var hold = new ManualResetEventSlim();
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(35, "quokka");
        indexed.Engine.OnCommit = _ => hold.Wait(TimeSpan.FromSeconds(30));
        Assert.True(indexed.Reindexer.TryStart(out var started));

        var steps = new List<ReindexProgress>();
        await foreach (var step in indexed.Reindexer.Follow(started.Id)!)
        {
            steps.Add(step);
            hold.Set();
        }

        Assert.Equal(ReindexState.Running, steps[0].State);
        Assert.Equal((ReindexState.Completed, 35L), (steps[^1].State, steps[^1].Done));
        Assert.Equal(steps[^1], indexed.Reindexer.Find(started.Id));
    }

    [Fact]
    public async Task A_generation_that_cannot_be_removed_fails_neither_the_reindex_nor_a_search()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.FillAsync(5, "quokka");
        indexed.Engine.OnRemove = () => throw new UnauthorizedAccessException("The folder is not yours.");

        Assert.Equal(ReindexState.Completed, (await indexed.ReindexAsync()).State);
        Assert.Equal(ReindexState.Completed, (await indexed.ReindexAsync()).State);
        Assert.Equal(5, indexed.Count("quokka"));
    }

    [Fact]
    public async Task An_unknown_reindex_is_neither_found_nor_cancelled()
    {
        await using var indexed = await IndexedStore.StartAsync();

        Assert.Null(indexed.Reindexer.Find("nobody"));
        Assert.Null(indexed.Reindexer.Follow("nobody"));
        Assert.Null(await indexed.Reindexer.CancelAsync("nobody"));
    }
}
