using SearchService.Articles.Sources;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Log;

public sealed class ArticleLogTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Positions_count_from_one_and_a_record_is_read_back_as_it_was_put()
    {
        await using var log = ArticleLog.Open(_folder.Path);
        var document = Document("a", "Budget passes 😀\n\n\"It\" — did.") with
        {
            Title = "Budget",
            Authors = ["Jane Roe"],
            Published = new PublicationDate(new DateOnly(2024, 2, 29)),
        };
        Assert.Equal(new PutResult(1, false), await log.PutAsync(document, default));
        Assert.Equal(new PutResult(2, false), await log.PutAsync(Document("b", "Storm"), default));
        Assert.Equal(3, await log.DeleteAsync("b", default));

        var records = log.Read(0, 10, long.MaxValue);
        var put = Assert.IsType<DocumentChange.Put>(records[0]).Document;
        Assert.Equal(document with { Authors = put.Authors }, put);
        Assert.Equal("Jane Roe", Assert.Single(put.Authors));
        Assert.Equal(new DocumentChange.Delete(3, "b"), records[2]);
        Assert.Equal((3, 1, 3), (records.Length, log.Status.Articles, log.LastPosition));
        Assert.True(log.Contains("a"));
        Assert.False(log.Contains("b"));
    }

    [Fact]
    public async Task A_document_unchanged_in_every_member_is_answered_with_its_position()
    {
        await using var log = ArticleLog.Open(_folder.Path);
        var document = Document("a", "Budget passes");
        await log.PutAsync(document, default);
        Assert.Equal(new PutResult(1, true), await log.PutAsync(document with { }, default));
        Assert.Equal(new PutResult(2, false), await log.PutAsync(document with { Title = "Budget" }, default));
        Assert.Equal(new PutResult(3, false), await log.PutAsync(document with { Format = SourceFormat.Html }, default));
        Assert.Equal(new PutResult(4, false), await log.PutAsync(document, default));
        Assert.Equal(4, log.LastPosition);
    }

    [Fact]
    public async Task A_deleted_document_can_be_put_again_and_an_unknown_one_is_not_deleted()
    {
        await using var log = ArticleLog.Open(_folder.Path);
        Assert.Null(await log.DeleteAsync("a", default));
        await log.PutAsync(Document("a", "x"), default);
        Assert.Equal(2, await log.DeleteAsync("a", default));
        Assert.Null(await log.DeleteAsync("a", default));
        Assert.Equal(new PutResult(3, false), await log.PutAsync(Document("a", "x"), default));
        Assert.Equal(3, log.LastPosition);
    }

    [Fact]
    public async Task A_reopened_log_knows_everything_and_goes_on_counting()
    {
        await using (var log = ArticleLog.Open(_folder.Path))
        {
            await log.PutAsync(Document("a", "x"), default);
            await log.PutAsync(Document("b", "y"), default);
            await log.DeleteAsync("a", default);
        }

        await using var again = ArticleLog.Open(_folder.Path);
        Assert.Null(again.Repair);
        Assert.Equal((3, 1), (again.LastPosition, again.Status.Articles));
        Assert.Equal(new PutResult(2, true), await again.PutAsync(Document("b", "y"), default));
        Assert.Equal(new PutResult(4, false), await again.PutAsync(Document("a", "x"), default));
        Assert.Equal(new FileInfo(Assert.Single(Directory.GetFiles(_folder.Path))).Length, again.Status.SizeInBytes);
    }

    [Fact]
    public async Task Reading_stops_at_the_records_or_bytes_asked_for_but_answers_one_at_least()
    {
        await using var log = ArticleLog.Open(_folder.Path);
        for (var i = 0; i < 10; i++)
        {
            await log.PutAsync(Document($"a{i}", new string('x', 1_000)), default);
        }

        Assert.Equal([4, 5, 6], log.Read(3, 3, long.MaxValue).Select(r => r.Position));
        Assert.Equal([4, 5], log.Read(3, 10, 2_000).Select(r => r.Position));
        Assert.Equal([4], log.Read(3, 10, 0).Select(r => r.Position));
        Assert.Equal(7, log.Read(3, int.MaxValue, long.MaxValue).Length);
        Assert.Empty(log.Read(10, 10, long.MaxValue));
    }

    [Fact]
    public async Task Every_position_is_found_in_a_log_of_many_files_before_and_after_reopening()
    {
        var options = new LogOptions { FileBytes = 150_000, GroupRecords = 100 };
        await using (var log = ArticleLog.Open(_folder.Path, options))
        {
            await Task.WhenAll(Enumerable.Range(1, 1_500).Select(i => log.PutAsync(Document($"a{i}", new string('x', i)), default)));
            await CheckAsync(log);
        }

        Assert.InRange(Directory.GetFiles(_folder.Path).Length, 4, 20);
        await using var again = ArticleLog.Open(_folder.Path, options);
        await CheckAsync(again);

        static Task CheckAsync(ArticleLog log)
        {
            Assert.Equal((1_500, 1_500), (log.LastPosition, log.Status.Articles));
            for (var after = 0; after < 1_500; after += 13)
            {
                Assert.Equal(after + 1, log.Read(after, 1, 1)[0].Position);
            }

            Assert.Equal(Enumerable.Range(1, 1_500).Select(i => (long)i), log.Read(0, 2_000, long.MaxValue).Select(r => r.Position));
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Waiting_for_more_ends_with_the_next_record()
    {
        await using var log = ArticleLog.Open(_folder.Path);
        var more = log.WaitForMoreAsync(0, default);
        Assert.False(more.IsCompleted);
        await log.PutAsync(Document("a", "x"), default);
        await more;
        Assert.True(log.WaitForMoreAsync(0, default).IsCompletedSuccessfully);

        using var cancellation = new CancellationTokenSource();
        var cancelled = log.WaitForMoreAsync(1, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    [Fact]
    public async Task A_closed_log_has_written_what_was_handed_in_and_takes_no_more()
    {
        var log = ArticleLog.Open(_folder.Path);
        var waiting = log.WaitForMoreAsync(1_000, default);
        var puts = Enumerable.Range(1, 100).Select(i => log.PutAsync(Document($"a{i}", "x"), default)).ToList();
        await log.DisposeAsync();
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), (await Task.WhenAll(puts)).Select(r => r.Position).Order());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => log.PutAsync(Document("b", "x"), default));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_cancelled_put_that_was_not_begun_is_not_written()
    {
        await using var log = ArticleLog.Open(_folder.Path);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => log.PutAsync(Document("a", "x"), cancelled.Token));
        Assert.Equal(1, (await log.PutAsync(Document("b", "x"), default)).Position);
    }

    [Fact]
    public async Task The_log_is_readable_json_line_by_line()
    {
        await using (var log = ArticleLog.Open(_folder.Path))
        {
            await log.PutAsync(Document("a", "Cárdenas says “no”"), default);
            await log.DeleteAsync("a", default);
        }

        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "articles-0000000000000000001.log"));
        Assert.Equal(5, lines.Length);
        Assert.EndsWith(""","log":"articles","version":1,"first":1}""", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(""","position":1,"put":{"id":"a","format":"text","content":"Cárdenas says “no”"}}""", lines[1], StringComparison.Ordinal);
        Assert.Contains(""","group":1,"last":1,"bytes":""", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(""","position":2,"delete":"a"}""", lines[3], StringComparison.Ordinal);
        foreach (var line in lines)
        {
            System.Text.Json.JsonDocument.Parse(line).Dispose();
        }
    }

    private static SourceDocument Document(string id, string content) => new() { Id = id, Content = content };
}
