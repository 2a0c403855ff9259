using SearchService.Engine;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

/// <summary>What survives a stop, a crash and a swap.</summary>
public sealed class ReopeningTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_live_in_a_new_folder()
    {
        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.Null(engine.OpenLive());
        Assert.Null(engine.Damage);
    }

    [Fact]
    public void What_was_committed_is_there_after_a_restart_with_its_position_and_what_was_set_aside()
    {
        string generation;
        using (var index = Live(_folder["index"]))
        {
            generation = index.Generation;
            index.Put(1, An.Article("Budget passes").WithId("a").Quoting(A.TweetBy("@ada", "the chancellor smiled")).Parsed);
            index.Apply([new IndexChange.Refuse(2, "b", "It is no text.")], 2);
            index.Commit();
        }

        using var again = LuceneFolder.Open(_folder["index"]).OpenLive();
        Assert.NotNull(again);
        Assert.Equal((generation, 2L, 2L), (again.Generation, again.Position, again.CommittedPosition));
        Assert.Equal([new FailedDocument(2, "b", "It is no text.")], again.SetAside.ToArray());
        Assert.NotNull(again.LastCommit);
        Assert.False(again.IsOutdated);
        using var snapshot = again.OpenSnapshot();
        Assert.Equal((1, 1), (snapshot.ArticleCount, snapshot.TweetCount));
    }

    [Fact]
    public void A_crash_falls_back_to_the_last_commit_and_the_same_changes_lead_to_the_same_index()
    {
        var articles = LuceneFolder.Articles(60, seed: 7);
        using var index = Live(_folder["index"]);
        index.Put(1, articles[..20]);
        index.Commit();
        index.Put(21, articles[20..]);
        TempFolder.Copy(_folder["index"], _folder["crashed"]);

        using var crashed = LuceneFolder.Open(_folder["crashed"]).OpenLive();
        Assert.NotNull(crashed);
        Assert.Equal((20L, 20L), (crashed.Position, crashed.CommittedPosition));
        crashed.Put(21, articles[20..]);
        Assert.Equal(index.Everything(), crashed.Everything());
    }

    [Fact]
    public void Counts_of_quotations_survive_restarts_and_crashes()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var log = new QuotationLog(random, articles: 60, tweets: 30);
        Live(_folder["index"]).Dispose();
        var uncommitted = new List<IndexChange>();
        for (var run = 0; run < 12; run++)
        {
            using var index = LuceneFolder.Open(_folder["index"]).OpenLive();
            Assert.NotNull(index);
            // What was applied and not committed is lost with the process, and comes again from the log.
            index.Apply(uncommitted, log.Position);
            for (var batch = random.Next(1, 6); batch > 0; batch--)
            {
                IndexChange[] changes = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => log.Next())];
                uncommitted.AddRange(changes);
                index.Apply(changes, log.Position);
                if (random.Next(2) == 0)
                {
                    index.Refresh();
                }

                if (random.Next(3) == 0)
                {
                    index.Commit();
                    uncommitted.Clear();
                }
            }

            index.Refresh();
            using var snapshot = index.OpenSnapshot();
            log.Check(snapshot);
        }
    }

    [Fact]
    public void A_generation_that_never_went_live_is_removed_at_the_next_start()
    {
        var engine = LuceneFolder.Open(_folder["index"]);
        using var live = engine.Create();
        engine.MakeLive(live);
        string abandoned;
        using (var next = engine.Create())
        {
            next.Put(1, An.Article("Budget passes").Parsed);
            next.Commit();
            abandoned = next.Generation;
        }

        File.WriteAllText(_folder["index/live.new"], "half");
        live.Dispose();
        var started = LuceneFolder.Open(_folder["index"]);
        using var again = started.OpenLive();
        Assert.Equal(live.Generation, again?.Generation);
        Assert.Contains("interrupted", started.Interruption, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder[$"index/{abandoned}"]));
        Assert.Equal("live", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(_folder["index"]))));
    }

    [Fact]
    public void What_a_swap_left_behind_is_removed_without_a_word_of_interruption()
    {
        var engine = LuceneFolder.Open(_folder["index"]);
        using (var old = engine.Create())
        {
            engine.MakeLive(old);
        }

        Thread.Sleep(2); // Names tell the millisecond.
        using (var next = engine.Create())
        {
            engine.MakeLive(next);
        }

        var started = LuceneFolder.Open(_folder["index"]);
        using var live = started.OpenLive();
        Assert.NotNull(live);
        Assert.Null(started.Interruption);
        Assert.Single(Directory.EnumerateDirectories(_folder["index"]));
    }

    [Theory]
    [InlineData("0123456789abcdef", "0123456789abcdef", true)]
    [InlineData("0123456789abcdef", "fedcba9876543210", false)]
    [InlineData("0123456789abcdef", null, false)]
    [InlineData(null, "fedcba9876543210", true)]
    [InlineData(null, null, false)]
    public void An_index_of_another_log_is_set_aside_and_said(string? committed, string? found, bool isOpened)
    {
        using (var index = Live(_folder["index"]))
        {
            index.Put(1, An.Article("Budget passes").Parsed);
            index.Commit(committed);
        }

        var engine = LuceneFolder.Open(_folder["index"]);
        Assert.Equal(committed, engine.Inspect()!.LogDigest);
        using var again = engine.OpenLive(position => position == 1 ? found : null);
        Assert.Equal(isOpened, again is not null);
        Assert.Equal(isOpened, engine.Damage is null);
        Assert.Equal(isOpened ? 0 : 1, Directory.EnumerateDirectories(_folder["index"], "*.corrupt-*").Count());
    }

    [Fact]
    public async Task A_generation_is_removed_once_its_last_snapshot_is_disposed_while_the_next_one_answers()
    {
        var engine = LuceneFolder.Open(_folder["index"]);
        var old = engine.Create();
        engine.MakeLive(old);
        old.Put(1, LuceneFolder.Articles(50, seed: 3));
        var snapshot = old.OpenSnapshot();
        var before = snapshot.Everything();

        using var next = engine.Create();
        next.Put(1, An.Article("Budget passes").Parsed);
        engine.MakeLive(next);
        var removed = engine.RemoveAsync(old, CancellationToken.None);
        Assert.False(removed.IsCompleted);
        Assert.Equal(before, snapshot.Everything());
        Assert.Equal(["budget-passes"], next.Everything());
        Assert.Throws<ObjectDisposedException>(() => old.OpenSnapshot());
        Assert.Equal(2, Directory.GetDirectories(_folder["index"]).Length);
        snapshot.Dispose();
        await removed.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(next.Generation, Path.GetFileName(Assert.Single(Directory.GetDirectories(_folder["index"]))));
    }

    [Fact]
    public async Task The_live_generation_cannot_be_removed()
    {
        var engine = LuceneFolder.Open(_folder["index"]);
        using var live = engine.Create();
        engine.MakeLive(live);
        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.RemoveAsync(live, CancellationToken.None));
        Assert.Empty(live.Everything());
    }

    private static IIndex Live(string folder)
    {
        var engine = LuceneFolder.Open(folder);
        var index = engine.Create();
        engine.MakeLive(index);
        return index;
    }
}
