using System.Text;
using SearchService.Articles.Sources;
using Xunit.Abstractions;
using Code = SearchService.Articles.Sources.SourceDocumentProblemCode;

namespace SearchService.Tests.Articles.Sources;

public sealed class SourceDocumentJsonTests(ITestOutputHelper output)
{
    private static readonly SourceDocument Full = new()
    {
        Id = "a:1",
        Format = SourceFormat.Html,
        Content = "I’m so \"honored\" 😀 <b>&amp;</b>\r\n\ttab \u0000 \u2028 \\ Cárdenas",
        Title = "Tïtle",
        Url = "https://courier.example/1?a=b&c=d",
        Source = "The Courier",
        Language = "pt-BR",
        Published = new PublicationDate(new DateOnly(2020, 10, 28), new DateTimeOffset(2020, 10, 28, 17, 20, 0, TimeSpan.FromHours(1))),
        Authors = ["Jane Roe", "Ngũgĩ"],
    };

    [Fact]
    public void What_is_written_is_read_back_in_every_member()
    {
        var read = SourceDocumentJson.Read(SourceDocumentJson.ToUtf8(Full)).Document!;
        Assert.Equal(Full with { Authors = [] }, read with { Authors = [] });
        Assert.Equal(string.Join('|', Full.Authors), string.Join('|', read.Authors));
    }

    [Fact]
    public void Text_stays_readable_and_what_is_absent_is_left_out()
    {
        var json = Encoding.UTF8.GetString(
            SourceDocumentJson.ToUtf8(new SourceDocument { Id = "a", Content = "I’m \"so\" <b>&</b> 'x' Cárdenas 日本 +1" }));
        Assert.Equal("""{"id":"a","format":"text","content":"I’m \"so\" <b>&</b> 'x' Cárdenas 日本 +1"}""", json);
    }

    [Theory]
    [InlineData("""{"content":"x"}""", "id", Code.Missing)]
    [InlineData("""{"id":null,"content":"x"}""", "id", Code.Missing)]
    [InlineData("""{"id":7,"content":"x"}""", "id", Code.WrongType)]
    [InlineData("""{"id":"a/b","content":"x"}""", "id", Code.InvalidValue)]
    [InlineData("""{"id":".","content":"x"}""", "id", Code.InvalidValue)]
    [InlineData("""{"id":"..","content":"x"}""", "id", Code.InvalidValue)]
    [InlineData("""{"id":"a"}""", "content", Code.Missing)]
    [InlineData("""{"id":"a","content":null}""", "content", Code.Missing)]
    [InlineData("""{"id":"a","content":" \n\u2003"}""", "content", Code.Blank)]
    [InlineData("""{"id":"a","content":["x"]}""", "content", Code.WrongType)]
    [InlineData("""{"id":"a","content":"x\ud83d"}""", "content", Code.LoneSurrogate)]
    [InlineData("""{"id":"a","content":"\ude00x"}""", "content", Code.LoneSurrogate)]
    [InlineData("""{"id":"a","content":"x","format":"pdf"}""", "format", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","format":1}""", "format", Code.WrongType)]
    [InlineData("""{"id":"a","content":"x","title":""}""", "title", Code.Blank)]
    [InlineData("""{"id":"a","content":"x","title":{"a":[1]}}""", "title", Code.WrongType)]
    [InlineData("""{"id":"a","content":"x","source":" "}""", "source", Code.Blank)]
    [InlineData("""{"id":"a","content":"x","url":"courier.example/1"}""", "url", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","url":"javascript:alert(1)"}""", "url", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","url":"http:courier.example"}""", "url", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","url":" https://courier.example/"}""", "url", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","url":"https://"}""", "url", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","language":"english please"}""", "language", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","language":"e"}""", "language", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","language":"en-"}""", "language", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","published":"2021-02-29"}""", "published", Code.InvalidValue)]
    [InlineData("""{"id":"a","content":"x","published":20210228}""", "published", Code.WrongType)]
    [InlineData("""{"id":"a","content":"x","authors":"Jane Roe"}""", "authors", Code.WrongType)]
    [InlineData("""{"id":"a","content":"x","authors":["Jane Roe",1]}""", "authors[1]", Code.WrongType)]
    [InlineData("""{"id":"a","content":"x","authors":[null]}""", "authors[0]", Code.WrongType)]
    [InlineData("""{"id":"a","content":"x","authors":["Jane Roe"," "]}""", "authors[1]", Code.Blank)]
    [InlineData("""{"id":"a","content":"x","autors":["Jane Roe"]}""", "autors", Code.UnknownMember)]
    [InlineData("""{"id":"a","content":"x","Title":"y"}""", "Title", Code.UnknownMember)]
    [InlineData("""{"id":"a","content":"x","content":"y"}""", "content", Code.DuplicateMember)]
    [InlineData("""{"id":"a","content":"x","\u0063ontent":"y"}""", "content", Code.DuplicateMember)]
    [InlineData("""{"id":"a","content":"x","\ud83d":1}""", null, Code.LoneSurrogate)]
    [InlineData("""[{"id":"a","content":"x"}]""", null, Code.NotAnObject)]
    [InlineData("\"text\"", null, Code.NotAnObject)]
    [InlineData("null", null, Code.NotAnObject)]
    public void A_bad_member_is_named_with_a_code(string json, string? member, string code)
    {
        var problem = Assert.Single(SourceDocumentJson.Read(Encoding.UTF8.GetBytes(json)).Problems);
        Assert.Equal((member, code), (problem.Member, problem.Code));
        Assert.Equal(member is null, problem.Detail.Contains("(line 1, byte ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{", 1, 2)]
    [InlineData("{\"id\":\"a\",\n\"content\":x}", 2, 11)]
    [InlineData("{\"id\":\"a\",\"content\":\"x\"} {", 1, 26)]
    [InlineData("{\"id\":\"a\",\"content\":\"x\",}", 1, 25)]
    [InlineData("{\"id\":\"a\",\"content\":\"x\" // why\n}", 1, 25)]
    [InlineData("{\"id\":\"a\",\"content\":\"line\nbreak\"}", 1, 26)]
    [InlineData("{'id':'a'}", 1, 2)]
    [InlineData("\uFEFF{'id':'a'}", 1, 5)]
    public void A_syntax_error_names_line_and_byte(string json, long line, long place)
    {
        var problem = Assert.Single(SourceDocumentJson.Read(Encoding.UTF8.GetBytes(json)).Problems);
        Assert.Equal(Code.InvalidJson, problem.Code);
        Assert.EndsWith($" (line {line}, byte {place})", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_by_line_and_byte()
    {
        var problem = Assert.Single(SourceDocumentJson.Read([.. "{\"id\":\"a\",\n\"content\":\"é"u8, 0xE9, .. "\"}"u8]).Problems);
        Assert.Equal((Code.InvalidUtf8, "The bytes are not UTF-8 (line 2, byte 14)."), (problem.Code, problem.Detail));
    }

    [Fact]
    public void Every_bad_member_is_named_at_once()
    {
        var problems = SourceDocumentJson.Read("""{"id":"?","url":"x","language":"?","wrong":1,"authors":7}"""u8).Problems;
        Assert.Equal("authors content id language url wrong", string.Join(' ', problems.Select(p => p.Member!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Ten_thousand_unknown_members_are_not_all_repeated()
    {
        var members = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"m{i}\":1"));
        Assert.Equal(SourceDocumentLimits.Problems, SourceDocumentJson.Read(Encoding.UTF8.GetBytes($"{{{members}}}")).Problems.Length);
    }

    [Fact]
    public void Deep_nesting_is_refused_as_what_it_is()
    {
        var json = "{\"id\":\"a\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        var problem = Assert.Single(SourceDocumentJson.Read(Encoding.UTF8.GetBytes(json)).Problems);
        Assert.Equal(Code.InvalidJson, problem.Code);
        Assert.Contains("depth", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_from_the_address_needs_none_in_the_body()
    {
        Assert.Equal("a", SourceDocumentJson.Read("""{"content":"x"}"""u8, "a").Document!.Id);
        Assert.Equal("a", SourceDocumentJson.Read("""{"id":"a","content":"x"}"""u8, "a").Document!.Id);
        Assert.Equal(Code.IdMismatch, Assert.Single(SourceDocumentJson.Read("""{"id":"b","content":"x"}"""u8, "a").Problems).Code);
        Assert.Equal("id", Assert.Single(SourceDocumentJson.Read("""{"content":"x"}"""u8, "a b").Problems).Member);
    }

    [Fact]
    public void An_id_for_those_without_one_replaces_no_other()
    {
        Assert.Equal("b", SourceDocumentJson.Read("""{"id":null,"content":"x"}"""u8, idIfNone: "b").Document!.Id);
        Assert.Equal("a", SourceDocumentJson.Read("""{"id":"a","content":"x"}"""u8, idIfNone: "b").Document!.Id);
        Assert.Equal(Code.WrongType, Assert.Single(SourceDocumentJson.Read("""{"id":7,"content":"x"}"""u8, idIfNone: "b").Problems).Code);
        Assert.Equal(Code.InvalidValue, Assert.Single(SourceDocumentJson.Read("""{"id":"","content":"x"}"""u8, idIfNone: "b").Problems).Code);
    }

    [Fact]
    public void A_document_put_together_is_checked_like_one_that_was_read()
    {
        Assert.Equal(Full with { Authors = [] }, SourceDocument.Create(
            Full.Id, Full.Content, Full.Format, Full.Title, Full.Url, Full.Source, Full.Language, Full.Published).Document);
        Assert.Equal(
            [("id", Code.InvalidValue), ("content", Code.Missing), ("title", Code.Blank), ("url", Code.InvalidValue), ("authors[1]", Code.Blank)],
            SourceDocument.Create("?", null, title: " ", url: "x", authors: ["Jane Roe", ""]).Problems
                .Select(problem => (problem.Member!, problem.Code)));
        Assert.StartsWith("content holds half of a surrogate pair at character 3,", SourceDocument.Create("a", "é \ud83d!").Detail,
            StringComparison.Ordinal);
        Assert.Equal(("id", Code.TooLong), SourceDocument.Create("a", "x").Document!.WithId(new string('a', 300)).Problems
            .Select(problem => (problem.Member!, problem.Code))
            .Single());
    }

    [Fact]
    public void Null_counts_as_left_out_and_authors_are_trimmed()
    {
        var document = SourceDocumentJson.Read(
            """{"id":"a","content":"x","format":null,"title":null,"url":null,"source":null,"language":null,"published":null,"authors":null}"""u8).Document;
        Assert.Equal(new SourceDocument { Id = "a", Content = "x" }, document);
        var authors = SourceDocumentJson.Read("""{"id":"a","content":"x","authors":[" Jane Roe","J. Doe\n"]}"""u8).Document!.Authors;
        Assert.Equal("Jane Roe|J. Doe", string.Join('|', authors));
    }

    [Theory]
    [InlineData("text", 1 << 20)]
    [InlineData("html", 2 << 20)]
    [InlineData("markdown", 2 << 20)]
    public void Content_may_fill_its_limit_and_no_more(string format, int limit)
    {
        var fits = new string('é', limit / 2);
        Assert.True(Read(fits).IsValid);
        Assert.Equal(("content", Code.TooLong), Read(fits + "x").Problems.Select(p => (p.Member, p.Code)).Single());
        DocumentResult Read(string content) =>
            SourceDocumentJson.Read(Encoding.UTF8.GetBytes($$"""{"id":"a","format":"{{format}}","content":"{{content}}"}"""));
    }

    [Theory]
    [InlineData("title", 1_000, "")]
    [InlineData("source", 1_000, "")]
    [InlineData("url", 2_048, "https://courier.example/")]
    public void Other_members_may_fill_their_limits_and_no_more(string member, int limit, string start)
    {
        Assert.True(Read(limit).IsValid);
        Assert.Equal((member, Code.TooLong), Read(limit + 1).Problems.Select(p => (p.Member, p.Code)).Single());
        DocumentResult Read(int length) =>
            SourceDocumentJson.Read(Encoding.UTF8.GetBytes($$"""{"id":"a","content":"x","{{member}}":"{{start.PadRight(length, 'x')}}"}"""));
    }

    [Fact]
    public void Authors_have_limits()
    {
        Assert.True(Read(100, 200).IsValid);
        Assert.Equal(("authors", Code.TooMany), Read(101, 1).Problems.Select(p => (p.Member, p.Code)).Single());
        Assert.Equal(("authors[0]", Code.TooLong), Read(1, 201).Problems.Select(p => (p.Member, p.Code)).Single());
        static DocumentResult Read(int count, int length)
        {
            var authors = string.Join(',', Enumerable.Repeat('"' + new string('x', length) + '"', count));
            return SourceDocumentJson.Read(Encoding.UTF8.GetBytes($$"""{"id":"a","content":"x","authors":[{{authors}}]}"""));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    [InlineData("zh-Hant-TW")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("x-private")]
    public void Language_tags_are_taken(string tag) =>
        Assert.True(SourceDocumentJson.Read(Encoding.UTF8.GetBytes($$"""{"id":"a","content":"x","language":"{{tag}}"}""")).IsValid);

    [Fact]
    public void Any_bytes_get_a_document_or_problems()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var valid = SourceDocumentJson.ToUtf8(Full);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = valid.AsSpan(0, random.Next(4) == 0 ? random.Next(valid.Length) : valid.Length).ToArray();
            for (var flips = random.Next(4); flips >= 0 && bytes.Length > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : "\"\\{}[],:ud8n0"u8[random.Next(13)];
            }

            var reading = SourceDocumentJson.Read(bytes);
            Assert.Equal(reading.IsValid, reading.Problems.IsEmpty);
            if (reading.IsValid)
            {
                Assert.True(SourceDocumentJson.Read(SourceDocumentJson.ToUtf8(reading.Document)).IsValid);
            }
        }
    }
}
