using SearchService.Articles.Sources;
using SearchService.Engine;

namespace SearchService.Tests.Indexing;

public sealed class IndexingWorkerTests
{
    [Fact]
    public async Task A_document_can_be_found_once_its_position_has_been_waited_for()
    {
        await using var indexed = await IndexedStore.StartAsync();

        await indexed.SearchableAsync(await indexed.PutAsync("a", "A quokka was seen."));

        Assert.Equal(1, indexed.Count("quokka"));
        Assert.Equal("ready", indexed.Status.State);
    }

    [Fact]
    public async Task A_replaced_document_is_found_by_its_new_words_only()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.PutAsync("a", "A quokka was seen.");

        await indexed.SearchableAsync(await indexed.PutAsync("a", "A wombat was seen."));

        Assert.Equal(0, indexed.Count("quokka"));
        Assert.Equal(1, indexed.Count("wombat"));
    }

    [Fact]
    public async Task A_document_that_can_not_be_read_is_set_aside_with_its_reason_and_the_queue_moves_on()
    {
        await using var indexed = await IndexedStore.StartAsync();
        var position = await indexed.PutAsync("page", string.Concat(Enumerable.Repeat("<div>", 1_000)) + "A quokka", SourceFormat.Markdown);

        await indexed.SearchableAsync(await indexed.PutAsync("next", "A wombat."));

        var setAside = Assert.Single(indexed.Status.SetAside);
        Assert.Equal((position, "page"), (setAside.Position, setAside.ArticleId));
        Assert.Contains("nested", setAside.Reason, StringComparison.Ordinal);
        Assert.Equal(1, indexed.Count("wombat"));
    }

    [Fact]
    public async Task A_document_that_the_engine_refuses_three_times_is_set_aside_and_its_neighbours_are_indexed()
    {
        var tries = 0;
        await using var indexed = await IndexedStore.StartAsync(engine => engine.OnApply = change =>
        {
            if (change is not IndexChange.Put { ArticleId: "poison" })
            {
                return null;
            }

            tries++;
            return new InvalidOperationException("It tastes bitter.");
        });
        await indexed.PutAsync("before", "A quokka.");
        await indexed.PutAsync("poison", "A quokka.");

        await indexed.SearchableAsync(await indexed.PutAsync("after", "A quokka."));

        Assert.Equal(2, indexed.Count("quokka"));
        Assert.Contains("It tastes bitter.", Assert.Single(indexed.Status.SetAside).Reason, StringComparison.Ordinal);
        Assert.True(tries >= 3, $"It was tried {tries} times.");
    }

    [Fact]
    public async Task A_document_that_was_set_aside_is_forgotten_when_a_good_version_comes()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.PutAsync("page", "<p>A quokka</p>", SourceFormat.Html);

        await indexed.SearchableAsync(await indexed.PutAsync("page", "A quokka."));

        Assert.Empty(indexed.Status.SetAside);
        Assert.Equal(1, indexed.Count("quokka"));
    }

    [Fact]
    public async Task An_index_that_was_rolled_back_is_filled_again_from_there_without_a_restart()
    {
        var failures = 2;
        await using var indexed = await IndexedStore.StartAsync(engine => engine.OnApply = change =>
            change.ArticleId == "b" && failures-- > 0 ? new IndexRolledBackException(0, new IOException("No space left on device")) : null);
        await indexed.PutAsync("a", "A quokka.");

        await indexed.SearchableAsync(await indexed.PutAsync("b", "A quokka."));

        Assert.Equal(2, indexed.Count("quokka"));
        Assert.Contains("No space left", indexed.Status.LastError!.Message, StringComparison.Ordinal);
        Assert.Empty(indexed.Status.SetAside);
    }

    [Fact]
    public async Task What_was_applied_is_committed_when_the_worker_stops()
    {
        await using var indexed = await IndexedStore.StartAsync();
        await indexed.SearchableAsync(await indexed.PutAsync("a", "A quokka."));
        var before = indexed.Engine.Commits;

        await indexed.Worker.StopAsync(CancellationToken.None);

        Assert.Equal(before + 1, indexed.Engine.Commits);
    }

    [Fact]
    public async Task Status_counts_articles_and_distinct_tweets_and_has_no_lag_when_all_is_applied()
    {
        await using var indexed = await IndexedStore.StartAsync();
        const string Tweet = "the chancellor smiled — Ada Finch (@adafinch_test) October 28, 2020";
        await indexed.PutAsync("a", $"One report says this of the day.\n\n{Tweet}");

        await indexed.SearchableAsync(await indexed.PutAsync("b", $"Another report says this of the day.\n\n{Tweet}"));

        var status = indexed.Status;
        Assert.Equal((2, 1, 2L, 0L), (status.Articles, status.Tweets, status.Position, status.Lag));
        Assert.True(status.RecordsPerSecond > 0);
    }
}
