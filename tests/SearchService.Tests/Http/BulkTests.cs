using System.Net;
using System.Text;

namespace SearchService.Tests.Http;

public sealed class BulkTests
{
    private const string Ndjson = "application/x-ndjson";

    [Fact]
    public async Task Every_line_is_a_document_of_its_own()
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await PostAsync(service, """
            {"id":"a1","content":"storm one"}

            {"id":"a2","content":"storm two"
            {"id":"a3","content":"storm three","colour":"red"}
            {"id":"a4","content":"storm four","format":"pdf"}
            {"content":"storm five"}
            {"id":"a6","content":"storm six"}
            """);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["accepted", "unchanged", "position", "rejectedCount", "rejected"], answer.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2, 2, 4), (Number(answer, "accepted"), Number(answer, "position"), Number(answer, "rejectedCount")));
        Assert.Equal(
            ["3 invalid_json", "4 invalid_document", "5 invalid_document", "6 invalid_document"],
            answer.Json.GetProperty("rejected")
                .EnumerateArray()
                .Select(rejected => $"{rejected.GetProperty("line")} {rejected.GetProperty("code")}"));
        Assert.Contains("colour", answer.Json.GetProperty("rejected")[1].GetProperty("detail").GetString()!, StringComparison.Ordinal);
        Assert.Equal(["a1", "a6"], (await service.SearchFor("storm")).Ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\"id\":\"a1\",\"content\":\"x\"}", 1, 0)]
    [InlineData("\uFEFF{\"id\":\"a1\",\"content\":\"x\"}\r\n{\"id\":\"a2\",\"content\":\"x\"}\r\n", 2, 0)]
    [InlineData("\n\n  \r\n\t\n", 0, 0)]
    [InlineData("", 0, 0)]
    [InlineData("x\ny\n", 0, 2)]
    public async Task Line_ends_are_taken_as_they_come(string body, int accepted, int rejected)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await PostAsync(service, body);
        Assert.True((int)answer.Status is 200 or 202);
        Assert.Equal((accepted, rejected), (Number(answer, "accepted"), Number(answer, "rejectedCount")));
    }

    [Theory]
    [InlineData("[]", 0, 0)]
    [InlineData(" [ {\"id\":\"a1\",\"content\":\"a, ] } \\\" [\"} , {\"id\":\"a2\",\"content\":\"x\",\"authors\":[\"A\",\"B\"]} ] \n", 2, 0)]
    [InlineData("\uFEFF[{\"id\":\"a1\",\"content\":\"x\"}]", 1, 0)]
    [InlineData("[{\"id\":\"a1\",\"content\":\"x\"},]", 1, 1)]
    [InlineData("[{\"id\":\"a1\",\"content\":\"x\"},,7,{\"id\":\"a2\",\"content\":\"x\"}]", 2, 2)]
    [InlineData("[{\"id\":\"a1\",\"content\":\"x\"},{\"id\":\"a2\"", 1, 1)]
    [InlineData("[{\"id\":\"a1\",\"content\":\"x\"}] more", 1, 1)]
    public async Task A_JSON_array_is_a_bulk_too(string body, int accepted, int rejected)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await PostAsync(service, body, "application/json");
        Assert.Equal((accepted, rejected), (Number(answer, "accepted"), Number(answer, "rejectedCount")));
    }

    [Theory]
    [InlineData("", "line 1, byte 1)")]
    [InlineData("{\"id\":\"a1\",\"content\":\"x\"}", "line 1, byte 1)")]
    [InlineData(" \n\r\n  7", "line 3, byte 3)")]
    public async Task JSON_that_is_no_array_is_no_bulk(string body, string place)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await PostAsync(service, body, "application/json");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_json"), (answer.Status, answer.Code));
        Assert.Contains(place, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_of_two_lines_with_one_id_wins()
    {
        await using var service = await TestSearchService.StartAsync();
        var lines = Enumerable.Range(0, 1_000).Select(i => $$"""{"id":"a{{i % 10}}","content":"round {{i}} done"}""");
        var answer = await PostAsync(service, string.Join('\n', lines));
        Assert.Equal(1_000, Number(answer, "accepted"));
        var found = await service.SearchFor("round");
        Assert.Equal(10, found.TotalHits);
        Assert.Equal("round 993 done", (await service.GetJsonAsync("/v1/articles/a3")).GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_line_beyond_5_MB_is_rejected_and_the_rest_goes_on()
    {
        await using var service = await TestSearchService.StartAsync();
        var huge = $$"""{"id":"a2","content":"{{new string('x', 12 << 20)}}"}""";
        var body = $$"""
            {"id":"a1","content":"storm"}
            {{huge}}
            {"id":"a3","content":"storm"}
            {{huge}}
            """;
        var answer = await PostAsync(service, body);
        Assert.Equal((2, 2), (Number(answer, "accepted"), Number(answer, "rejectedCount")));
        Assert.Equal("document_too_large", answer.Json.GetProperty("rejected")[0].GetProperty("code").GetString());
        var array = await PostAsync(service, "[" + string.Join(',', body.Split('\n')) + "]", "application/json");
        Assert.Equal((2, 2), (Number(array, "accepted"), Number(array, "rejectedCount")));
    }

    [Fact]
    public async Task Only_the_first_thousand_rejected_lines_are_reported()
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await PostAsync(service, string.Concat(Enumerable.Repeat("x\n", 1_234)));
        Assert.Equal(1_234, Number(answer, "rejectedCount"));
        Assert.Equal(1_000, answer.Json.GetProperty("rejected").GetArrayLength());
        Assert.Equal("null", answer.Json.GetProperty("position").GetRawText());
    }

    [Fact]
    public async Task A_lost_connection_keeps_whole_lines_and_nothing_of_a_cut_one()
    {
        await using var service = await TestSearchService.StartAsync();
        using (var client = await RawClient.ConnectAsync(service.Http.BaseAddress!))
        {
            const string Lines =
                "{\"id\":\"a1\",\"content\":\"storm one\"}\n{\"id\":\"a2\",\"content\":\"storm two\"}\n{\"id\":\"a3\",\"content\":\"storm three\"}";
            await client.SendAsync(
                $"POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: {Ndjson}\r\nContent-Length: 10000\r\n\r\n{Lines}");
            while ((await service.SearchFor("storm")).TotalHits < 2)
            {
                await Task.Yield();
            }
        }

        await service.AddAsync(An.Article("Storm after"));
        Assert.Equal(["a1", "a2", "storm-after"], (await service.SearchFor("storm")).Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_body_may_come_in_chunks_of_any_size()
    {
        await using var service = await TestSearchService.StartAsync();
        using var client = await RawClient.ConnectAsync(service.Http.BaseAddress!);
        await client.SendAsync(
            $"POST /v1/articles?wait=true HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {Ndjson}\r\nTransfer-Encoding: chunked\r\n\r\n");
        foreach (var part in "{\"id\":\"a1\",\"content\":\"störm\"}\n{\"id\":\"a2\",\"content\":\"störm\"}\n"
            .Chunk(7)
            .Select(chunk => new string(chunk)))
        {
            await client.SendAsync($"{Encoding.UTF8.GetByteCount(part):x}\r\n{part}\r\n");
        }

        await client.SendAsync("0\r\n\r\n");
        Assert.Contains("\"accepted\":2", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_in_the_middle_tells_what_was_accepted()
    {
        await using var service = await TestSearchService.StartAsync();
        using var client = await RawClient.ConnectAsync(service.Http.BaseAddress!);
        await client.SendAsync(
            $"POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: {Ndjson}\r\nContent-Length: 10000\r\n\r\n{{\"id\":\"a1\",\"content\":\"storm\"}}\n");
        while ((await service.SearchFor("storm")).TotalHits < 1)
        {
            await Task.Yield();
        }

        await service.StopAsync();
        var answer = await client.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 503", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"stopping\",\"accepted\":1,\"position\":1,\"line\":1", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ndjson)]
    [InlineData("application/json")]
    public async Task A_stop_before_anything_came_is_a_503_too(string contentType)
    {
        await using var service = await TestSearchService.StartAsync();
        using var client = await RawClient.ConnectAsync(service.Http.BaseAddress!);
        await client.SendAsync(
            $"POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: {contentType}\r\nContent-Length: 10000\r\nExpect: 100-continue\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 100", await client.ReadHeadAsync(), StringComparison.Ordinal); // The body is being waited for.
        await service.StopAsync();
        var answer = await client.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 503", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"stopping\",\"accepted\":0", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_content_types_are_415()
    {
        await using var service = await TestSearchService.StartAsync();
        Assert.Equal("unsupported_media_type", (await PostAsync(service, "x", "text/plain")).Code);
    }

    private static Task<Answer> PostAsync(TestSearchService service, string body, string contentType = Ndjson) =>
        service.SendAsync(HttpMethod.Post, "/v1/articles?wait=true", body, contentType);

    private static int Number(Answer answer, string name) => answer.Json.GetProperty(name).GetInt32();
}
