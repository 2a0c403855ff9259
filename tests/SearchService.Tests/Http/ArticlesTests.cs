using System.Net;
using System.Text;

namespace SearchService.Tests.Http;

public sealed class ArticlesTests
{
    private const string Wait = "?wait=true";

    [Fact]
    public async Task A_write_is_accepted_with_its_position_and_address()
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", """{"content":"The harbour is open."}""");
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal("""{"id":"a1","position":1}""", answer.Text);
        Assert.Equal("/v1/articles/a1", answer.Headers["Location"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task A_write_that_waits_is_answered_once_a_search_sees_it()
    {
        await using var service = await TestSearchService.StartAsync();
        for (var i = 1; i <= 5; i++)
        {
            var answer = await service.SendAsync(HttpMethod.Put, $"/v1/articles/a{i}{Wait}", """{"content":"The harbour is open."}""");
            Assert.Equal((HttpStatusCode.OK, $$"""{"id":"a{{i}}","position":{{i}}}"""), (answer.Status, answer.Text));
            Assert.Equal(i, (await service.SearchFor("harbour")).TotalHits);
        }
    }

    [Fact]
    public async Task An_unchanged_document_keeps_its_position()
    {
        await using var service = await TestSearchService.StartAsync();
        const string Document = """{"content":"The harbour is open.","authors":["Ann Roe"]}""";
        await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", Document);
        await service.SendAsync(HttpMethod.Put, "/v1/articles/a2", Document);
        var again = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1" + Wait, Document);
        Assert.Equal((HttpStatusCode.OK, """{"id":"a1","position":1}"""), (again.Status, again.Text));
    }

    [Fact]
    public async Task An_article_is_answered_with_the_members_of_the_contract_in_its_order()
    {
        await using var service = await TestSearchService.StartAsync();
        await service.SendAsync(
            HttpMethod.Put,
            "/v1/articles/a1" + Wait,
            """
            {"content":"Prose stands here.\n\nAt last. — Jane Doe (@janedoe) October 28, 2020","title":"The pier","url":"https://news.example/1",
             "source":"Echo","language":"en","published":"2020-10-29T10:00:00+02:00","authors":["Ann Roe"]}
            """);
        var article = await service.GetJsonAsync("/v1/articles/a1");
        Assert.Equal(
            ["id", "title", "titleGenerated", "url", "source", "language", "published", "publishedAt", "authors", "body", "tweets", "copies",
                "quotations"],
            article.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2020-10-29", article.GetProperty("published").GetString());
        Assert.Equal("2020-10-29T10:00:00+02:00", article.GetProperty("publishedAt").GetString());
        var tweet = article.GetProperty("tweets")[0];
        Assert.Equal(["id", "author", "published", "text", "urls", "start", "end"], tweet.EnumerateObject().Select(member => member.Name));
        Assert.Equal("At last.", tweet.GetProperty("text").GetString());
        var body = article.GetProperty("body").GetString()!;
        Assert.StartsWith("At last.", body[tweet.GetProperty("start").GetInt32()..tweet.GetProperty("end").GetInt32()], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_article_is_found_no_more()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        var deleted = await service.SendAsync(HttpMethod.Delete, "/v1/articles/storm" + Wait);
        Assert.Equal((HttpStatusCode.OK, """{"id":"storm","position":2}"""), (deleted.Status, deleted.Text));
        Assert.Equal("article_not_found", (await service.GetAsync("/v1/articles/storm")).Code);
        Assert.Equal(0, (await service.SearchFor("storm")).TotalHits);
        var again = await service.SendAsync(HttpMethod.Delete, "/v1/articles/storm");
        Assert.Equal((HttpStatusCode.NotFound, "article_not_found"), (again.Status, again.Code));
    }

    [Fact]
    public async Task An_id_may_begin_like_that_of_a_tweet()
    {
        await using var service = await TestSearchService.StartAsync();
        var put = await service.SendAsync(HttpMethod.Put, "/v1/articles/t:abc?wait=true", """{"content":"A storm passed over the harbour."}""");
        Assert.Equal(HttpStatusCode.OK, put.Status);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/v1/articles/t:abc")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync("/v1/tweets/t:abc")).Status);
    }

    [Theory]
    [InlineData("a%20b")]
    [InlineData("%C3%A4")]
    [InlineData("a%2Fb")]
    public async Task An_id_that_can_not_be_is_refused(string id)
    {
        await using var service = await TestSearchService.StartAsync();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete })
        {
            var answer = await service.SendAsync(method, $"/v1/articles/{id}", method == HttpMethod.Put ? """{"content":"x"}""" : null);
            Assert.Equal((HttpStatusCode.BadRequest, "invalid_id"), (answer.Status, answer.Code));
            Assert.NotEmpty(answer.Error("id"));
        }
    }

    [Theory]
    [InlineData("""{"content":"x","colour":"red"}""", "colour")]
    [InlineData("""{"content":"x","content":"y"}""", "content")]
    [InlineData("""{"content":" "}""", "content")]
    [InlineData("""{"content":7}""", "content")]
    [InlineData("""{"title":"x"}""", "content")]
    [InlineData("""{"content":"x","id":"other"}""", "id")]
    [InlineData("""{"content":"x","published":"2020-02-30"}""", "published")]
    [InlineData("""{"content":"x","url":"javascript:alert(1)"}""", "url")]
    [InlineData("""{"content":"x\ud800"}""", "content")]
    [InlineData("""{"content":"x","authors":"Ann"}""", "authors")]
    public async Task A_member_that_is_wrong_is_named(string body, string member)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", body);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_document"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Error(member));
    }

    [Theory]
    [InlineData("", "invalid_json", "line 1")]
    [InlineData("{\"content\":\n\"x\",}", "invalid_json", "line 2, byte 5")]
    [InlineData("{\"content\":\"x\"} y", "invalid_json", "line 1, byte 17")]
    [InlineData("\n []", "not_an_object", "array, not an object (line 2, byte 2)")]
    public async Task What_is_no_JSON_is_refused_with_its_place(string body, string code, string place)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", body);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
        Assert.Contains(place, answer.Json.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/xhtml+xml", "<p>x</p>", "unsupported_media_type")]
    [InlineData("application/x-www-form-urlencoded", "a=b", "unsupported_media_type")]
    [InlineData("nonsense", "x", "unsupported_media_type")]
    [InlineData(null, "x", "unsupported_media_type")]
    public async Task What_is_not_read_is_415(string? contentType, string body, string code)
    {
        await using var service = await TestSearchService.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        var answer = await service.SendContentAsync(HttpMethod.Put, "/v1/articles/a1", content, contentType);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("application/json", """{"content":"<h1>Storm warning</h1><p>The bridge is shut.</p>","format":"html"}""")]
    [InlineData("application/json", """{"content":"# Storm warning\n\nThe bridge is *shut*.","format":"markdown"}""")]
    [InlineData("text/html", "<title>Storm warning</title><nav>Home</nav><p>The bridge is <b>shut</b>.</p>")]
    [InlineData("text/markdown; charset=utf-8", "---\ntitle: Storm warning\n---\nThe bridge is *shut*.")]
    public async Task Pages_and_Markdown_are_read(string contentType, string body)
    {
        await using var service = await TestSearchService.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        var answer = await service.SendContentAsync(HttpMethod.Put, "/v1/articles/a1" + Wait, content, contentType);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var article = await service.GetJsonAsync("/v1/articles/a1");
        Assert.Equal(("Storm warning", "The bridge is shut."), (article.GetProperty("title").GetString(), article.GetProperty("body").GetString()));
    }

    [Fact]
    public async Task A_post_of_another_network_is_found_by_its_account_and_says_its_network()
    {
        await using var service = await TestSearchService.StartAsync();
        const string Page = """
            <article><p>The bridge is shut, the harbour office said.</p><blockquote class="mastodon-embed" cite="https://sea.example/@ada/109"><p>So long, bridge!</p>— Ada Vale (@ada@sea.example) <a href="https://sea.example/@ada/109">May 1, 2023</a></blockquote></article>
            """;
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(HttpMethod.Put, "/v1/articles/a1" + Wait, Page, "text/html")).Status);
        foreach (var query in (string[])["q=from:ada@sea.example", "q=from:@ada@sea.example", "q=bridge&author=ada@sea.example",
            "q=bridge&author=@ada@sea.example", "q=long&type=tweet"])
        {
            var hit = Assert.Single((await service.GetJsonAsync("/v1/search?" + query)).GetProperty("hits").EnumerateArray());
            Assert.Equal("ada@sea.example", hit.GetProperty("author").GetProperty("handle").GetString());
        }

        var tweet = await service.GetJsonAsync("/v1/tweets/109");
        Assert.Equal("mastodon", tweet.GetProperty("network").GetString());
    }

    [Fact]
    public async Task A_page_that_is_nested_too_deep_is_400_with_its_line()
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", "<p>x</p>\n" + string.Concat(Enumerable.Repeat("<div>", 100_000)),
            "text/html");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_document"), (answer.Status, answer.Code));
        Assert.Contains("512 deep (line 2)", answer.Json.GetProperty("errors").GetProperty("content")[0].GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_itself_in_which_character_set_it_is()
    {
        await using var service = await TestSearchService.StartAsync();
        using var content = new ByteArrayContent([.. "<meta charset='windows-1252'><p>V"u8, 0xF6, .. "gel</p>"u8]);
        Assert.Equal(HttpStatusCode.OK, (await service.SendContentAsync(HttpMethod.Put, "/v1/articles/a1" + Wait, content, "text/html")).Status);
        Assert.Equal("Vögel", (await service.GetJsonAsync("/v1/articles/a1")).GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        await using var service = await TestSearchService.StartAsync();
        using var content = new ByteArrayContent([1, 2, 3]);
        var answer = await service.SendContentAsync(HttpMethod.Put, "/v1/articles/a1", content, "text/plain", ("Content-Encoding", "gzip"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "content_encoding_not_supported"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("text/plain", "Vögel 🐦", new byte[0])]
    [InlineData("text/plain; charset=windows-1252", "Vögel 🐦", new byte[0])] // valid UTF-8 is UTF-8, whatever is declared
    [InlineData("text/plain; charset=\"windows-1252\"", "“Vögel”", new byte[] { 0x93, (byte)'V', 0xF6, (byte)'g', (byte)'e', (byte)'l', 0x94 })]
    [InlineData("text/plain", "Vögel", new byte[] { 0xEF, 0xBB, 0xBF, (byte)'V', 0xC3, 0xB6, (byte)'g', (byte)'e', (byte)'l' })]
    public async Task A_bare_text_is_the_content(string contentType, string text, byte[] bytes)
    {
        await using var service = await TestSearchService.StartAsync();
        using var content = new ByteArrayContent(bytes.Length > 0 ? bytes : Encoding.UTF8.GetBytes(text));
        var answer = await service.SendContentAsync(HttpMethod.Put, "/v1/articles/a1" + Wait, content, contentType);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(text, (await service.GetJsonAsync("/v1/articles/a1")).GetProperty("body").GetString());
    }

    [Theory]
    [InlineData("text/plain", "invalid_charset")]
    [InlineData("text/plain; charset=utf-8", "invalid_charset")]
    [InlineData("application/json", "invalid_utf8")]
    public async Task Bytes_that_are_no_text_are_refused(string contentType, string code)
    {
        await using var service = await TestSearchService.StartAsync();
        using var content = new ByteArrayContent([(byte)'a', 0xFF, (byte)'b']);
        var answer = await service.SendContentAsync(HttpMethod.Put, "/v1/articles/a1", content, contentType);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
        Assert.Contains("byte 2", answer.Json.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("nonsense")]
    [InlineData("x-no-such-set")]
    public async Task A_character_set_that_is_not_read_is_415_where_the_bytes_are_not_UTF_8(string charset)
    {
        await using var service = await TestSearchService.StartAsync();
        using var content = new ByteArrayContent([(byte)'a', 0xFF, (byte)'b']);
        var answer = await service.SendContentAsync(HttpMethod.Put, "/v1/articles/a1", content, $"text/plain; charset={charset}");
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "charset_not_supported"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Too_much_is_413()
    {
        await using var service = await TestSearchService.StartAsync();
        var content = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", new string('x', (1 << 20) + 1), "text/plain");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "content_too_large"), (content.Status, content.Code));
        Assert.Equal(HttpStatusCode.Accepted,
            (await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", new string('x', 1 << 20), "text/plain")).Status);
    }

    [Fact]
    public async Task A_body_beyond_5_MB_is_413_before_it_has_been_read()
    {
        await using var service = await TestSearchService.StartAsync();
        using var client = await RawClient.ConnectAsync(service.Http.BaseAddress!);
        await client.SendAsync("PUT /v1/articles/a1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 6000000\r\n\r\n");
        var answer = await client.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"body_too_large\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tweet_answers_with_its_variants_at_the_id_of_each()
    {
        const string Whole = "I’m told the chancellor didn’t sleep on the night ferry";
        await using var service = await TestSearchService.Holding(
            An.Article("One").On("2020-11-01").Quoting(A.TweetBy("@ada", Whole)),
            An.Article("Two")
                .On("2020-11-02")
                .Quoting(A.TweetBy("@ada", "Im told the chancellor didn't sleep on the night ferry https://t.co/AbCdEfGh12").On("2020-10-29")),
            An.Article("Three").Quoting(A.TweetBy("@ada", "I’m told the chancellor didn’t sleep on…")));
        var id = (await service.SearchFor("chancellor", "type=tweet")).Ids.Single();
        var tweet = await service.GetJsonAsync($"/v1/tweets/{id}");
        Assert.Equal(
            ["id", "network", "statusIds", "author", "published", "language", "text", "urls", "mentions", "hashtags", "quoteCount", "quotedIn",
                "firstQuoted", "lastQuoted", "variants"],
            tweet.EnumerateObject().Select(member => member.Name));
        Assert.Equal((3, "2020-11-01", "2020-11-02"),
            (tweet.GetProperty("quoteCount").GetInt32(), tweet.GetProperty("firstQuoted").GetString(), tweet.GetProperty("lastQuoted").GetString()));
        var variants = tweet.GetProperty("variants").EnumerateArray().ToList();
        Assert.Equal(["one", "two", "three"], variants.Select(variant => variant.GetProperty("quotedIn")[0].GetProperty("id").GetString()));
        foreach (var variant in variants)
        {
            var named = $"/v1/tweets/{variant.GetProperty("id").GetString()}";
            Assert.Equal(id, (await service.GetJsonAsync(named)).GetProperty("id").GetString());
            Assert.Equal(3, (await service.GetJsonAsync(named + "/articles")).GetProperty("total").GetInt32());
        }

        var article = await service.GetJsonAsync("/v1/articles/three");
        Assert.Equal(id, article.GetProperty("tweets")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Tweets_are_answered_with_the_articles_that_quote_them()
    {
        var tweet = A.TweetBy("@ada", "the chancellor smiled").Named("Ada L");
        await using var service = await TestSearchService.Holding(
            [.. Enumerable.Range(1, 7).Select(i => An.Article($"Story {i}").On($"2020-11-0{i}").Quoting(tweet))]);
        var id = (await service.SearchFor("chancellor", "type=tweet")).Ids.Single();
        var found = await service.GetJsonAsync($"/v1/tweets/{id}");
        Assert.Equal(7, found.GetProperty("quoteCount").GetInt32());
        Assert.Equal(5, found.GetProperty("quotedIn").GetArrayLength());
        var page = await service.GetJsonAsync($"/v1/tweets/{id}/articles?limit=2&offset=3");
        Assert.Equal(7, page.GetProperty("total").GetInt32());
        Assert.Equal(["story-4", "story-5"], page.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()));
        Assert.Equal("tweet_not_found", (await service.GetAsync("/v1/tweets/t:none")).Code);
        Assert.Equal("tweet_not_found", (await service.GetAsync("/v1/tweets/t:none/articles")).Code);
        Assert.NotEmpty((await service.GetAsync($"/v1/tweets/{id}/articles?limit=1000")).Error("limit"));
    }
}
