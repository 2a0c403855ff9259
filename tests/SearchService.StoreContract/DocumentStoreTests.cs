using SearchService.Articles.Sources;
using SearchService.Store;

namespace SearchService.StoreContract;

/// <summary>
/// What every store owes to those who write it and to those who follow it. Whether it keeps what was replaced is its own affair: positions may have
/// gaps.
/// </summary>
public abstract class DocumentStoreTests : IDisposable
{
    private static readonly SourceDocument Full = new()
    {
        Id = "full",
        Content = "Budget passes 😀\n\n\"It\" — did.",
        Format = SourceFormat.Markdown,
        Title = "Budget",
        Url = "https://news.example/budget",
        Source = "The Example",
        Language = "en",
        Published = new PublicationDate(new DateOnly(2024, 2, 29)),
        Authors = ["Jane Roe", "Ada Finch"],
    };

    private readonly StoreUnderTest _under;

    protected DocumentStoreTests(StoreUnderTest under) => _under = under;

    public void Dispose()
    {
        _under.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_new_store_is_empty()
    {
        await using var store = _under.Open();
        Assert.Equal((0, 0, 0), (store.LastPosition, store.Status.Articles, store.Status.WritesWaiting));
        Assert.Empty(store.All());
        Assert.Null(store.Repair);
        Assert.Null(await store.DeleteAsync("a", default));
    }

    [Fact]
    public async Task What_is_acknowledged_can_be_read_as_it_was_put()
    {
        await using var store = _under.Open();
        var put = await store.PutAsync(Full, default);
        Assert.False(put.Unchanged);
        Assert.Equal(put.Position, store.LastPosition);
        var change = Assert.IsType<DocumentChange.Put>(Assert.Single(store.All()));
        Assert.Equal(put.Position, change.Position);
        Assert.Equal<string>(Full.Authors, change.Document.Authors);
        Assert.Equal(Full with { Authors = [] }, change.Document with { Authors = [] });
        Assert.Equal(1, store.Status.Articles);
    }

    [Fact]
    public async Task Positions_rise_with_every_change_and_none_is_used_twice()
    {
        var seen = new List<long> { 0 };
        await using (var store = _under.Open())
        {
            seen.Add(await PutAsync(store, "a", "one"));
            seen.Add(await PutAsync(store, "b", "one"));
            seen.Add(await PutAsync(store, "a", "two"));
            seen.Add((await store.DeleteAsync("b", default))!.Value);
            seen.Add((await store.DeleteAsync("a", default))!.Value);
            Assert.Equal(seen[^1], store.LastPosition);
        }

        await using var again = _under.Open();
        seen.Add(await PutAsync(again, "a", "one"));
        Assert.Equal(seen.Distinct().Order(), seen);
    }

    [Fact]
    public async Task Following_the_changes_leads_to_what_was_put_last()
    {
        await using var store = _under.Open();
        await PutAsync(store, "a", "one");
        await PutAsync(store, "b", "one");
        await PutAsync(store, "a", "two");
        await store.DeleteAsync("b", default);
        await PutAsync(store, "c", "one");
        Assert.Equal([("a", "two"), ("c", "one")], store.Articles());
        Assert.Equal(2, store.Status.Articles);
        Assert.Equal(store.All().Select(change => change.Position).Order(), store.All().Select(change => change.Position));
        Assert.Equal(store.LastPosition, store.All()[^1].Position);
    }

    [Fact]
    public async Task A_document_unchanged_in_every_member_is_answered_with_its_position()
    {
        await using var store = _under.Open();
        var first = await store.PutAsync(Full, default);
        Assert.Equal(first with { Unchanged = true }, await store.PutAsync(Full with { }, default));
        Assert.Equal(first.Position, store.LastPosition);
        var other = await store.PutAsync(Full with { Title = "Another" }, default);
        Assert.False(other.Unchanged);
        Assert.False((await store.PutAsync(Full, default)).Unchanged);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_once_and_can_be_put_again()
    {
        await using var store = _under.Open();
        await PutAsync(store, "a", "one");
        var deleted = await store.DeleteAsync("a", default);
        Assert.Equal(store.LastPosition, deleted);
        Assert.IsType<DocumentChange.Delete>(store.All()[^1]);
        Assert.Null(await store.DeleteAsync("a", default));
        Assert.Null(await store.DeleteAsync("never", default));
        Assert.Equal(0, store.Status.Articles);
        Assert.False((await store.PutAsync(Document("a", "one"), default)).Unchanged);
        Assert.Equal([("a", "one")], store.Articles());
    }

    [Fact]
    public async Task Pages_end_at_the_changes_or_bytes_asked_for_but_hold_one_at_least()
    {
        await using var store = _under.Open();
        for (var i = 0; i < 10; i++)
        {
            await PutAsync(store, $"a{i}", new string((char)('a' + i), 10_000));
        }

        var all = store.All().Select(change => change.Position).ToList();
        Assert.Equal(10, all.Count);
        Assert.Equal(all[3..6], store.Read(all[2], 3, long.MaxValue).Select(change => change.Position));
        Assert.Equal(all[3..4], store.Read(all[2], 10, 1).Select(change => change.Position));
        Assert.Empty(store.Read(store.LastPosition, 10, long.MaxValue));
        var (read, pages) = (new List<long>(), 0);
        for (var after = 0L; store.Read(after, 4, long.MaxValue) is { IsEmpty: false } page; after = page[^1].Position, pages++)
        {
            read.AddRange(page.Select(change => change.Position));
        }

        Assert.Equal(all, read);
        Assert.Equal(3, pages);
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Read(0, 0, long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Read(-1, 1, long.MaxValue));
    }

    [Fact]
    public async Task Whoever_waits_for_more_wakes_up_at_the_next_change()
    {
        await using var store = _under.Open();
        var more = store.WaitForMoreAsync(0, default);
        Assert.False(more.IsCompleted);
        var position = await PutAsync(store, "a", "one");
        await more.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(store.WaitForMoreAsync(0, default).IsCompletedSuccessfully);

        using var gone = new CancellationTokenSource();
        var cancelled = store.WaitForMoreAsync(position, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    [Fact]
    public async Task Writers_at_the_same_time_get_positions_of_their_own_and_a_reader_misses_none()
    {
        await using var store = _under.Open();
        var followed = FollowAsync(store, 1_000);
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var positions = new List<long>();
            for (var i = 0; i < 125; i++)
            {
                positions.Add(await PutAsync(store, $"w{writer}-{i}", $"{writer} {i}"));
            }

            return positions;
        }));
        var written = await Task.WhenAll(writers);
        Assert.All(written, positions => Assert.Equal(positions.Order(), positions));
        Assert.Equal(written.SelectMany(positions => positions).Order(), await followed.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal(1_000, store.Status.Articles);
    }

    [Fact]
    public async Task Writers_of_one_document_at_the_same_time_leave_one_of_their_versions()
    {
        await using var store = _under.Open();
        var puts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.PutAsync(Document("a", $"{i % 2}"), default)));
        Assert.Equal(store.LastPosition, puts.Max(put => put.Position));
        Assert.Equal(1, store.Status.Articles);
        Assert.Equal("a", Assert.Single(store.Articles()).Id);
    }

    [Fact]
    public async Task A_store_opened_again_knows_everything()
    {
        long last;
        string? digest;
        await using (var store = _under.Open())
        {
            await PutAsync(store, "a", "one");
            await PutAsync(store, "b", "one");
            await store.DeleteAsync("a", default);
            (last, digest) = (store.LastPosition, store.DigestAt(store.LastPosition));
        }

        await using var again = _under.Open();
        Assert.Equal((last, 1, digest), (again.LastPosition, again.Status.Articles, again.DigestAt(last)));
        Assert.Null(again.Repair);
        Assert.Equal([("b", "one")], again.Articles());
        Assert.True((await again.PutAsync(Document("b", "one"), default)).Unchanged);
        Assert.True(again.Status.SizeInBytes > 0);
    }

    [Fact]
    public async Task A_digest_is_known_up_to_the_last_position_and_no_further()
    {
        await using var store = _under.Open();
        var position = await PutAsync(store, "a", "one");
        Assert.NotNull(store.DigestAt(position));
        Assert.Null(store.DigestAt(position + 1));
    }

    [Fact]
    public async Task A_closed_store_has_written_what_was_handed_in_and_takes_no_more()
    {
        var store = _under.Open();
        var waiting = store.WaitForMoreAsync(1_000_000, default);
        var puts = Enumerable.Range(0, 100).Select(i => PutAsync(store, $"a{i}", "one")).ToList();
        await store.DisposeAsync();
        await Task.WhenAll(puts);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.PutAsync(Document("late", "one"), default));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await using var again = _under.Open();
        Assert.Equal(100, again.Status.Articles);
    }

    [Fact]
    public async Task A_disk_that_fails_is_an_exception_and_nothing_is_half_there()
    {
        await using (var store = _under.Open())
        {
            await PutAsync(store, "a", "one");
            var last = store.LastPosition;
            _under.DiskFails = true;
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync(Document("b", "one"), default));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync(Document("a", "two"), default));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.DeleteAsync("a", default));
            Assert.Equal((last, 1), (store.LastPosition, store.Status.Articles));
            Assert.Equal([("a", "one")], store.Articles());
            _under.DiskFails = false;
            Assert.True(await PutAsync(store, "c", "one") > last);
        }

        await using var again = _under.Open();
        Assert.Equal([("a", "one"), ("c", "one")], again.Articles());
    }

    private static async Task<long> PutAsync(IDocumentStore store, string id, string content) =>
        (await store.PutAsync(Document(id, content), default)).Position;

    private static SourceDocument Document(string id, string content) => new() { Id = id, Content = content };

    private static async Task<List<long>> FollowAsync(IDocumentStore store, int changes)
    {
        var read = new List<long>();
        while (read.Count < changes)
        {
            var after = read.Count == 0 ? 0 : read[^1];
            await store.WaitForMoreAsync(after, default);
            read.AddRange((await store.ReadAsync(after, 64, long.MaxValue, default)).Select(change => change.Position));
        }

        return read;
    }
}
