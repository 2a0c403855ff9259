using System.Text;
using SearchService.Articles.Sources;
using SearchService.Import;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Import;

public sealed class ImporterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_text_file_is_an_article_as_it_stands()
    {
        Write("echo/a.txt", "\uFEFF date 2020-10-28 Hello\r\n\r\nworld 😀");
        Write("b.txt", "Two");
        var (counts, documents) = await Import();
        Assert.Equal((2, 0L, 0), (counts.Accepted, counts.Unchanged, counts.Rejected));
        Assert.Equal([("b", "Two"), ("echo:a", " date 2020-10-28 Hello\r\n\r\nworld 😀")],
            documents.Select(document => (document.Id, document.Content)));
        Assert.All(documents, document => Assert.Equal(SourceFormat.Text, document.Format));
    }

    [Fact]
    public async Task Files_that_are_no_text_are_rejected_and_stop_nothing()
    {
        Write("a.txt", [0x41, 0xFF, 0x42]);
        Write("b.txt", new byte[(1 << 20) + 1].Select(_ => (byte)'x').ToArray());
        Write("c.txt", new byte[6 << 20]);
        Write("d.txt", "  \n ");
        Write("e.txt", "Fine");
        var (counts, documents) = await Import();
        Assert.Equal("e", Assert.Single(documents).Id);
        Assert.Equal(["a.txt", "b.txt", "c.txt", "d.txt"], counts.Rejections.Select(rejection => rejection.Origin.Path), StringComparer.Ordinal);
        Assert.Contains("byte 2", counts.Rejections[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_taken_each_by_itself_and_the_last_of_one_id_wins()
    {
        Write("feed.ndjson", """
            {"id":"x","content":"first"}

            {"id":"x","content":
            {"content":"without id","authors":["Jane Roe"]}
            {"id":"y","content":"y","unknown":1}
            {"id":"x","content":"second"}
            """);
        var (counts, documents) = await Import();
        Assert.Equal((3, 2), (counts.Accepted, counts.Rejected));
        Assert.Equal([3L, 5L], counts.Rejections.Select(rejection => rejection.Origin.Line));
        Assert.Equal(["x: first", "feed.ndjson:4: without id", "x: second"], documents.Select(document => $"{document.Id}: {document.Content}"),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("""[ {"id":"a","content":"1"}, {"content":"2"} ]""", "a: 1|f.json:2: 2")]
    [InlineData("{\n  \"id\": \"a\",\n  \"content\": \"1\"\n}\n", "a: 1")]
    [InlineData("{\"content\": \"1\"}", "f.json:1: 1")]
    [InlineData("{\"id\":\"a\",\"content\":\"1\"}\n{\"id\":\"b\",\"content\":\"2\"}\n", "a: 1|b: 2")]
    public async Task Json_is_an_array_an_object_or_an_object_a_line(string json, string expected)
    {
        Write("f.json", json);
        var (_, documents) = await Import();
        Assert.Equal(expected, string.Join('|', documents.Select(document => $"{document.Id}: {document.Content}")));
    }

    [Fact]
    public async Task A_prefix_goes_in_front_of_every_id_and_must_leave_it_one()
    {
        Write("a.txt", "1");
        Write("b.json", $$"""[ {"id":"b","content":"2"}, {"content":"3"}, {"id":"{{new string('x', 256)}}","content":"4"} ]""");
        var (counts, documents) = await Import(prefix: "p-");
        Assert.Equal(["p-a", "p-b", "p-b.json:2"], documents.Select(document => document.Id), StringComparer.Ordinal);
        Assert.Equal(3, Assert.Single(counts.Rejections).Origin.Line);
    }

    [Fact]
    public async Task Five_thousand_files_and_lines_arrive_in_order_and_once()
    {
        for (var i = 0; i < 5_000; i++)
        {
            Write($"f/{i / 100:D2}/{i:D4}.txt", $"File {i}");
        }

        Write("lines.ndjson", string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $$"""{"id":"line-{{i:D4}}","content":"Line {{i}}"}""")));
        var (counts, documents) = await Import();
        Assert.Equal(10_000, counts.Accepted);
        Assert.Equal(
            [.. Enumerable.Range(0, 5_000).Select(i => $"f:{i / 100:D2}:{i:D4}"), .. Enumerable.Range(0, 5_000).Select(i => $"line-{i:D4}")],
            documents.Select(document => document.Id),
            StringComparer.Ordinal);

        var (again, _) = await Import();
        Assert.Equal((10_000, 10_000L), (again.Accepted, again.Unchanged));
    }

    [Fact]
    public async Task Progress_ends_at_the_end()
    {
        Write("a.txt", "12345");
        Write("b.ndjson", """{"id":"x","content":"y"}""");
        var seen = new List<ImportProgress>();
        await Import(progress: seen.Add);
        Assert.Equal([new(1, 5, 29), new(2, 29, 29)], seen);
    }

    [Fact]
    public async Task A_cancelled_import_keeps_what_was_handed_over_and_goes_on_where_it_ended()
    {
        Write("lines.ndjson", string.Join('\n', Enumerable.Range(0, 1_000).Select(i => $$"""{"id":"{{i}}","content":"Line"}""")));
        using var cancel = new CancellationTokenSource();
        var counts = new ImportCounts();
        await using var log = ArticleLog.Open(_folder["log"]);
        var importer = new Importer(new StoreSink(log), at => { if (at.Documents == 100) { cancel.Cancel(); } });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => importer.ImportAsync(SourceFiles.Find([_folder["in"]]), "", counts, cancel.Token));
        Assert.Equal((100, 100), (counts.Accepted, log.Status.Articles));

        var rest = await new Importer(new StoreSink(log)).ImportAsync(SourceFiles.Find([_folder["in"]]), "", new ImportCounts(), default);
        Assert.Equal((1_000, 100L, 1_000), (rest.Accepted, rest.Unchanged, log.Status.Articles));
    }

    private async Task<(ImportCounts Counts, SourceDocument[] Documents)> Import(string prefix = "", Action<ImportProgress>? progress = null)
    {
        await using var log = ArticleLog.Open(_folder["log"]);
        var counts = await new Importer(new StoreSink(log), progress)
            .ImportAsync(SourceFiles.Find([_folder["in"]]), prefix, new ImportCounts(), default);
        return (counts, [.. log.Read(0, int.MaxValue, long.MaxValue).Cast<DocumentChange.Put>().Select(put => put.Document)]);
    }

    private void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(_folder["in"], path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
