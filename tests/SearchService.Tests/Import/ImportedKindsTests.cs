using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Import;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Import;

/// <summary>Files of every kind, from a folder into a log.</summary>
public sealed class ImportedKindsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_and_posts_are_articles_named_by_their_paths()
    {
        Write("a.html", "<p>One</p>");
        Write("b/c.htm", "<p>Two</p>");
        Write("posts/2020-10-28-storm.md", "Three");
        Write("posts/d.markdown", "# Four");
        var (counts, documents) = await Import();
        Assert.Equal((4, 0), (counts.Accepted, counts.Rejected));
        Assert.Equal(
            ["a.html Html <p>One</p>", "b:c.htm Html <p>Two</p>", "posts:2020-10-28-storm.md Markdown Three", "posts:d.markdown Markdown # Four"],
            documents.Select(document => $"{document.Id} {document.Format} {document.Content}"), StringComparer.Ordinal);
        Assert.Equal(new DateOnly(2020, 10, 28), ArticleParser.Parse(documents[2]).Article!.Published!.Value.Day);
    }

    [Fact]
    public async Task Compressed_files_are_read_as_what_they_hold()
    {
        Write("a.txt.gz", Packed("One"));
        Write("b.html.gz", Packed("<p>Two</p>"));
        Write("c.ndjson.gz", Packed("{\"id\":\"x\",\"content\":\"Three\"}\n{\"id\":\"y\",\"content\":\"Four\"}\n"));
        Write("d.json.gz", Packed("[{\"id\":\"z\",\"content\":\"Five\"}]"));
        var (counts, documents) = await Import();
        Assert.Equal((5, 0), (counts.Accepted, counts.Rejected));
        Assert.Equal(["a.txt.gz One", "b.html.gz <p>Two</p>", "x Three", "y Four", "z Five"],
            documents.Select(document => $"{document.Id} {document.Content}").Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_bomb_a_cut_file_and_what_is_no_gzip_are_rejected_and_stop_nothing()
    {
        Write("a.txt.gz", Packed(new string('x', 6 << 20)));
        Write("b.ndjson.gz", Packed(new string('\n', 64 << 20)));
        Write("c.html.gz", Packed("<p>Two</p>")[..12]);
        Write("d.txt.gz", "no gzip");
        Write("e.txt", "Fine");
        var (counts, documents) = await Import();
        Assert.Equal("e", Assert.Single(documents).Id);
        Assert.Equal(["a.txt.gz", "b.ndjson.gz", "c.html.gz", "d.txt.gz"], counts.Rejections.Select(rejection => rejection.Origin.Path),
            StringComparer.Ordinal);
        Assert.Contains("unpacks to more than", counts.Rejections[1].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,title,published,authors,content,other\n1,Storm,2020-10-28,Ada Vale; Bo Ose,\"One, \"\"two\"\"\nthree\",x\n2,,,,Four,\n")]
    [InlineData("\uFEFFText;Headline;Id;Date;Byline\r\n\"One, \"\"two\"\"\nthree\";Storm;1;October 28, 2020;By Ada Vale and Bo Ose\r\nFour;;2;;\r\n")]
    [InlineData(
        "body\tarticle_id\ttitle\tPubDate\tauthor\n\"One, \"\"two\"\"\nthree\"\t1\tStorm\tWed, 28 Oct 2020 10:00:00 GMT\tAda Vale|Bo Ose\nFour\t2\n")]
    public async Task Rows_of_a_table_are_articles_by_its_header(string csv)
    {
        Write("a.csv", csv);
        var (counts, documents) = await Import();
        Assert.Equal((2, 0), (counts.Accepted, counts.Rejected));
        Assert.Equal(("1", "One, \"two\"\nthree", "Storm", new DateOnly(2020, 10, 28)),
            (documents[0].Id, documents[0].Content.ReplaceLineEndings("\n"), documents[0].Title, documents[0].Published?.Day));
        Assert.Equal<IEnumerable<string>>(["Ada Vale", "Bo Ose"], documents[0].Authors);
        Assert.Equal(("2", "Four", null, null), (documents[1].Id, documents[1].Content, documents[1].Title, documents[1].Published));
    }

    [Fact]
    public async Task A_row_that_can_not_be_taken_is_rejected_with_its_line()
    {
        Write("a.csv", "content,published,url\nOne,yesterday,\nTwo,2020-10-28,\n,2020-10-28,\nFour,,no address\nFive,,\n");
        Write("b.csv", "name,size\na,1\n");
        var (counts, documents) = await Import();
        Assert.Equal(["a.csv:3 Two", "a.csv:6 Five"], documents.Select(document => $"{document.Id} {document.Content}"), StringComparer.Ordinal);
        Assert.Equal(["a.csv 2", "a.csv 4", "a.csv 5", "b.csv 1"],
            counts.Rejections.Select(rejection => $"{rejection.Origin.Path} {rejection.Origin.Line}"), StringComparer.Ordinal);
    }

    /// <summary>The same import again changes nothing only if a row keeps its number.</summary>
    [Fact]
    public async Task Rows_without_an_id_are_numbered_with_the_header_and_with_empty_lines_but_a_cell_of_several_lines_is_one_row()
    {
        Write("a.csv", "\ncontent\n\n\"One\nof two lines\"\n\n\nTwo\n");
        var (_, documents) = await Import();
        Assert.Equal(["a.csv:4", "a.csv:7"], documents.Select(document => document.Id));
    }

    [Fact]
    public async Task A_row_that_is_too_large_and_bytes_that_are_not_UTF8_end_their_table_with_the_reason()
    {
        Write("a.csv", $"content,title\nOne,t\n{new string('x', 3 * DocumentResult.MaxBytes)},t\nThree,t\n");
        Write("b.csv", [.. "content\nFour\n"u8, 0xFF, .. "\nSix\n"u8]);
        var (counts, documents) = await Import();
        Assert.Equal("One", Assert.Single(documents).Content);
        Assert.Equal(
            ["a.csv 3 The document is larger than 5 MB.", "b.csv 1 From about here on the bytes are not UTF-8."],
            counts.Rejections.Select(rejection => $"{rejection.Origin.Path} {rejection.Origin.Line} {rejection.Detail}"));
    }

    [Fact]
    public async Task Entries_of_RSS_are_articles()
    {
        Write("news.rss", """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Courier &amp; Sons</title><link>https://example.org/</link><language>en-gb</language>
            <item><title>Bridge shut</title><link>https://example.org/bridge</link><guid isPermaLink="false">n-1</guid><pubDate>Wed, 28 Oct 2020 17:20:00 +0100</pubDate><dc:creator>Ada Vale</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>The bridge is shut.</p><blockquote class="twitter-tweet"><p>So long!</p>&mdash; Bo Ose (@bo_ose) <a href="https://twitter.com/bo_ose/status/5">May 1, 2020</a></blockquote>]]></content:encoded></item>
            <item><title>Gulls</title><link>https://example.org/gulls</link><author>desk@example.org (Bo Ose)</author><description>&lt;p&gt;Nobody minds.&lt;/p&gt;</description></item></channel></rss>
            """);
        var (counts, documents) = await Import();
        Assert.Equal((2, 0), (counts.Accepted, counts.Rejected));
        var first = ArticleParser.Parse(documents[0]).Article!;
        Assert.Equal(("Bridge shut", "Harbour Courier & Sons", "en-gb", "https://example.org/bridge", new DateOnly(2020, 10, 28)),
            (first.Title, first.Source, first.Language, first.Url, first.Published!.Value.Day));
        Assert.Equal("5", Assert.Single(first.Quotations).Tweet.StatusId);
        Assert.Equal("Ada Vale", Assert.Single(first.Authors));
        var second = ArticleParser.Parse(documents[1]).Article!;
        Assert.Equal(("Nobody minds.", "Bo Ose"), (second.Body, Assert.Single(second.Authors)));
    }

    [Fact]
    public async Task Entries_of_Atom_are_articles_and_keep_their_ids_when_others_come()
    {
        const string Entry =
            """<entry><id>tag:example.org,2020:1</id><title type="html">Bridge &amp;amp; pier</title><link rel="self" href="https://example.org/x"/><link rel="alternate" href="https://example.org/bridge"/><published>2020-10-28T10:00:00Z</published><updated>2021-01-01T00:00:00Z</updated><author><name>Ada Vale</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge is shut.</p></div></content></entry>""";
        static string Feed(string entries) =>
            $"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Courier</title>{entries}</feed>""";
        Write("news.xml", Feed(Entry));
        var before = Assert.Single((await Import()).Documents);
        Write("news.xml", Feed("<entry><id>2</id><title>Gulls</title><summary>Nobody minds.</summary></entry>" + Entry));
        var (counts, _) = await Import();
        Assert.Equal((2, 1L), (counts.Accepted, counts.Unchanged));
        var article = ArticleParser.Parse(before).Article!;
        Assert.Equal(("Bridge & pier", "The bridge is shut.", "https://example.org/bridge", new DateOnly(2020, 10, 28)),
            (article.Title, article.Body, article.Url, article.Published!.Value.Day));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><rss><channel><item><title>&a;</title></item></channel></rss>")]
    [InlineData("<html><body>no feed</body></html>")]
    [InlineData("<rss><channel><item><title>cut")]
    [InlineData("no xml")]
    [InlineData("<rss><channel><item><description>no name</description></item></channel></rss>")]
    public async Task What_is_no_feed_is_rejected(string xml)
    {
        Write("a.xml", xml);
        var (counts, documents) = await Import();
        Assert.Equal((0, 1L), (documents.Length, counts.Rejected));
    }

    [Fact]
    public void A_watch_sees_new_and_changed_files_once_nobody_writes_them_any_more()
    {
        Write("a.txt", "One");
        var watch = new FolderWatch(Found());
        Assert.Empty(watch.Changed(Found()).Files);
        Write("b.txt", "Tw");
        Assert.Empty(watch.Changed(Found()).Files);
        Write("b.txt", "Two");
        Assert.Empty(watch.Changed(Found()).Files);
        Assert.Equal("b.txt", Assert.Single(watch.Changed(Found()).Files).RelativePath);
        Assert.Empty(watch.Changed(Found()).Files);
        Write("a.txt", "One, again");
        watch.Changed(Found());
        Assert.Equal("a.txt", Assert.Single(watch.Changed(Found()).Files).RelativePath);
    }

    private SourceFiles Found() => SourceFiles.Find([_folder["in"]]);

    private async Task<(ImportCounts Counts, SourceDocument[] Documents)> Import()
    {
        await using var log = ArticleLog.Open(_folder["log"]);
        var counts = await new Importer(new StoreSink(log)).ImportAsync(Found(), "", new ImportCounts(), default);
        return (counts, [.. log.Read(0, int.MaxValue, long.MaxValue).Cast<DocumentChange.Put>().Select(put => put.Document)]);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(_folder["in"], path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
