using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Hosting;
using SearchService.Http;
using SearchService.Http.Security;
using SearchService.Store;

namespace SearchService.Tests.Http;

/// <summary>The service does what its OpenAPI document says, and nothing that it does not say.</summary>
public sealed class OpenApiContractTests
{
    private const string Json = "application/json";
    private const string Ndjson = "application/x-ndjson";
    private const string Prose = "Jane Doe wrote on Twitter: “Storm over the old harbour tonight, keep away from the long pier” and was heard. ";

    /// <summary>What only clients from elsewhere meet, or those of a machine that is full or slow.</summary>
    private static readonly string[] NotMet = ["429", "503", "507"];

    private static readonly string Committed = Path.Combine(Repository.Root, "docs", "openapi.json");

    [Fact]
    public async Task The_committed_document_is_the_one_that_the_service_answers()
    {
        await using var service = await TestSearchService.StartAsync();
        var document = (await service.GetAsync("/openapi/v1.json")).Text.ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("OPENAPI_RENEW") == "1")
        {
            await File.WriteAllTextAsync(Committed, document);
        }

        Assert.True(
            document == await File.ReadAllTextAsync(Committed),
            "docs/openapi.json is not what /openapi/v1.json answers. Where that is meant, run this test with OPENAPI_RENEW=1 and commit the file.");
    }

    [Fact]
    public async Task Every_answer_of_every_route_is_as_described()
    {
        await using var service = await TestSearchService.StartAsync();
        var contract = new OpenApiContract((await service.GetAsync("/openapi/v1.json")).Text);
        await WriteAsync(service, contract);
        await ReadAsync(service, contract);
        await ReindexAsync(service, contract);
        await RefuseAsync(contract);
        var met = contract.Listed.Where(response => !NotMet.Contains(response[^3..]));
        Assert.Equal(met.Order(StringComparer.Ordinal), contract.Seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Problems_that_no_client_on_this_machine_meets_are_as_described()
    {
        await using var service = await TestSearchService.StartAsync();
        var contract = new OpenApiContract((await service.GetAsync("/openapi/v1.json")).Text);
        var unavailable = new StoreUnavailableException("No space left.", diskFull: true, new IOException());
        var limits = new RateLimiterOptions();
        RateLimits.Configure(limits, new ApiOptions { Keys = [], AllowedOrigins = ["*"], SearchesPerSecond = 10 });
        Func<HttpContext, Task>[] problems =
        [
            http => HandleAsync(http, unavailable),
            http => HandleAsync(http, new StoreUnavailableException("Closed.", diskFull: false, new IOException())),
            http => HandleAsync(http, new SearchTimeoutException(TimeSpan.FromSeconds(1), new OperationCanceledException())),
            http => HandleAsync(http, new BadHttpRequestException("slow", StatusCodes.Status408RequestTimeout)),
            http => Cut(Problems.Of(unavailable, 7), 9).ExecuteAsync(http),
            http => Cut(Problems.Of(503, ProblemCodes.Stopping, "The service stops."), position: null).ExecuteAsync(http),
            http => Problems.Of(503, ProblemCodes.CatchingUp, "The index still catches up with the log.").ExecuteAsync(http),
            http => Problems.OfStatus(413).ExecuteAsync(http),
            http => Problems.OfStatus(500).ExecuteAsync(http),
            async http =>
            {
                http.Request.Method = HttpMethods.Put;
                while (true)
                {
                    using var lease = await limits.GlobalLimiter!.AcquireAsync(http);
                    if (!lease.IsAcquired)
                    {
                        await limits.OnRejected!(new OnRejectedContext { HttpContext = http, Lease = lease }, CancellationToken.None);
                        return;
                    }
                }
            },
        ];
        foreach (var problem in problems)
        {
            await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
            var body = new MemoryStream();
            var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
            http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
            await problem(http);
            contract.CheckComponent("ProblemDetails", JsonElement.Parse(body.ToArray()));
        }

        static Task HandleAsync(HttpContext http, Exception exception) =>
            new ExceptionProblems().TryHandleAsync(http, exception, CancellationToken.None).AsTask();

        static ProblemHttpResult Cut(ProblemHttpResult problem, long? position) =>
            problem.With("accepted", 7L).With("position", position).With("line", 8L);
    }

    [Fact]
    public async Task Every_parameter_takes_what_is_described_and_nothing_else()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm").Quoting(A.TweetBy("@ada", "Calm")));
        var tweet = (await service.SearchFor("", "type=tweet")).Ids.Single();
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var tried = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var address = path.Name.Replace("/articles/{id}", "/articles/storm", StringComparison.Ordinal)
                .Replace("{id}", tweet, StringComparison.Ordinal).Replace("{name}", "author", StringComparison.Ordinal);
            foreach (var parameter in ParametersOf(path.Value))
            {
                var name = parameter.GetProperty("name").GetString()!;
                var isWindow = name == "offset" && !address.StartsWith("/v1/tweets", StringComparison.Ordinal);
                var (right, wrong) = Values(parameter.GetProperty("schema"), name);
                foreach (var (value, isRight) in right.Select(value => (value, true)).Concat(wrong.Select(value => (value, false))))
                {
                    var answer = await service.GetAsync($"{address}?{(isWindow ? "limit=0&" : "")}{name}={Uri.EscapeDataString(value)}");
                    var isRefused = answer.Status == HttpStatusCode.BadRequest && answer.Code == "invalid_parameter";
                    Assert.True(isRight != isRefused, $"{address}?{name}={value} answered {answer.Text}");
                    tried++;
                }
            }
        }

        Assert.InRange(tried, 100, 1_000);
    }

    [Fact]
    public async Task Every_source_document_that_is_described_is_taken_and_no_other_member()
    {
        await using var service = await TestSearchService.StartAsync();
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var contract = new OpenApiContract(document.GetRawText());
        var described = document.GetProperty("components").GetProperty("schemas").GetProperty("SourceDocument").GetProperty("properties");
        var members = typeof(SourceDocument).GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));
        Assert.Equal(members.Order(StringComparer.Ordinal), described.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        foreach (var (text, isTaken) in SourceDocuments())
        {
            var answer = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", text);
            Assert.True((answer.Status == HttpStatusCode.Accepted) == isTaken, $"{text} answered {answer.Text}");
            Assert.True(contract.Holds("SourceDocument", JsonElement.Parse(text)) == isTaken, $"{text} is not as described.");
        }
    }

    private static IEnumerable<(string Text, bool IsTaken)> SourceDocuments()
    {
        foreach (var format in new[] { "text", "html", "markdown" })
        {
            yield return ($$"""{"content":"x","format":"{{format}}"}""", true);
        }

        yield return ("""{"content":"x","format":"pdf"}""", false);
        foreach (var member in new[] { "id", "format", "title", "url", "source", "language", "published", "authors" })
        {
            yield return ($$"""{"content":"x","{{member}}":null}""", true);
            yield return ($$"""{"content":"x","{{member}}":7}""", false);
        }

        yield return ("""{"content":"x","id":"a1","url":"https://news.example/1","language":"en","published":"2020-10-28","authors":["a"]}""", true);
        yield return ("""{"content":"x","published":"2020-10-28T17:20:00+01:00","authors":[]}""", true);
        yield return ("""{"content":null}""", false);
        yield return ("""{"content":" "}""", false);
        yield return ("""{"title":"t"}""", false);
        yield return ("""{"content":"x","colour":"red"}""", false);
        yield return ("""{"content":"x","authors":"a"}""", false);
        yield return ("""{"content":"x","authors":[" "]}""", false);
        foreach (var (member, longest) in new[] { ("title", SourceDocumentLimits.TitleLength), ("source", SourceDocumentLimits.SourceLength) })
        {
            yield return ($$"""{"content":"x","{{member}}":" "}""", false);
            yield return ($$"""{"content":"x","{{member}}":"{{new string('t', longest)}}"}""", true);
            yield return ($$"""{"content":"x","{{member}}":"{{new string('t', longest + 1)}}"}""", false);
        }
    }

    private static IEnumerable<JsonElement> ParametersOf(JsonElement path) =>
        path.TryGetProperty("get", out var operation) && operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query")
            : [];

    /// <summary>Values that a parameter's schema allows, and values that it does not.</summary>
    private static (IEnumerable<string> Right, IEnumerable<string> Wrong) Values(JsonElement schema, string name)
    {
        if (schema.TryGetProperty("enum", out var names))
        {
            return (names.EnumerateArray().Select(value => value.GetString()!), ["none-of-them", ""]);
        }

        var one = schema.GetProperty("type").GetString() == "array" ? schema.GetProperty("items") : schema;
        switch (one.GetProperty("type").GetString())
        {
            case "boolean":
                return (["true", "false"], ["yes", ""]);
            case "integer":
                var (least, most) = (one.GetProperty("minimum").GetInt32(), one.GetProperty("maximum").GetInt32());
                return ([$"{least}", $"{most}", $"{one.GetProperty("default").GetInt32()}"], [$"{least - 1}", $"{most + 1}", "x", ""]);
            case "string" when one.TryGetProperty("format", out _):
                return (["2020-10-28"], ["2020-02-30", "yesterday", ""]);
            default:
                var longest = one.GetProperty("maxLength").GetInt32();
                var letter = name == "facets" ? ',' : 'x';
                string[] right = [new(letter, longest)], wrong = [new(letter, longest + 1)];
                return one.TryGetProperty("minLength", out _) ? (right, [.. wrong, ""]) : ([.. right, ""], wrong);
        }
    }

    private static async Task WriteAsync(TestSearchService service, OpenApiContract contract)
    {
        var told = JsonSerializer.Serialize(
            $"{Prose}\n\nStorm over the old harbour tonight, keep away from the long pier — Jane Doe (@janedoe) October 28, 2020");
        const string Known = """
            "title":"Storm over the harbour","url":"https://news.example/1","source":"Echo","language":"en",
            "published":"2020-10-29T10:00:00+02:00","authors":["Ann Roe"]
            """;
        await SendAsync(
            service,
            contract,
            (HttpMethod.Put, "/v1/articles/quoting?wait=true", $$"""{"content":{{told}},{{Known}}}""", Json),
            (HttpMethod.Put, "/v1/articles/copy?wait=true", $$"""{"content":{{told}},"title":"Storm over the harbour"}""", Json),
            (HttpMethod.Put, "/v1/articles/page", "<p>A storm #storm</p>", "text/html"),
            (HttpMethod.Put, "/v1/articles/post", "# A storm\n\nOver the sea.", "text/markdown"),
            (HttpMethod.Put, "/v1/articles/plain?wait=true", "A storm at sea.\n\nTold of #storm. — Ann (@ann) October 27, 2020", "text/plain"),
            (HttpMethod.Put, "/v1/articles/plain?wait=maybe", "x", "text/plain"),
            (HttpMethod.Put, "/v1/articles/no%20id", "x", "text/plain"),
            (HttpMethod.Put, "/v1/articles/a1", "{", Json),
            (HttpMethod.Put, "/v1/articles/a1", "[]", Json),
            (HttpMethod.Put, "/v1/articles/a1", """{"content":"x","url":"nowhere"}""", Json),
            (HttpMethod.Put, "/v1/articles/a1", new string('x', SourceDocumentLimits.TextBytes + 1), "text/plain"),
            (HttpMethod.Put, "/v1/articles/a1", "x", "application/pdf"),
            (HttpMethod.Delete, "/v1/articles/page", null, null),
            (HttpMethod.Delete, "/v1/articles/post?wait=true", null, null),
            (HttpMethod.Delete, "/v1/articles/page?wait=maybe", null, null),
            (HttpMethod.Delete, "/v1/articles/none", null, null),
            (HttpMethod.Delete, "/v1/articles/no%20id", null, null),
            (HttpMethod.Post, "/v1/articles?wait=true", """
                {"id":"b1","content":"Storm one."}
                {"id":"b1"}
                {
                []
                {"id":"b2","content":"x","\ud83d":1}
                """, Ndjson),
            (HttpMethod.Post, "/v1/articles", """[{"id":"b2","content":"Storm two."}]""", Json),
            (HttpMethod.Post, "/v1/articles", "", Ndjson),
            (HttpMethod.Post, "/v1/articles", "{}", Json),
            (HttpMethod.Post, "/v1/articles", "x", "text/plain"));
    }

    private static async Task ReadAsync(TestSearchService service, OpenApiContract contract)
    {
        var hits = (await service.GetJsonAsync("/v1/search?q=storm")).GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(["article", "tweet"], hits.Select(hit => hit.GetProperty("type").GetString()!).Distinct().Order(StringComparer.Ordinal));
        var tweet = hits.First(hit => hit.GetProperty("type").GetString() == "tweet").GetProperty("id").GetString();
        Assert.NotEmpty((await service.GetJsonAsync("/v1/articles/quoting")).GetProperty("quotations").EnumerateArray());
        var cursor = (await service.GetJsonAsync("/v1/search?q=storm&limit=1")).GetProperty("cursor").GetString();
        string[] addresses =
        [
            "/v1/search?q=storm&collapse=copies&explain=true&facets=date,type,author,source,hashtag",
            "/v1/search?q=storm&facets=&totals=atLeast",
            "/v1/search?q=storm&interval=year&facets=date&type=tweet",
            "/v1/search?q=nowhere&facets=date,author",
            "/v1/search?q=" + Uri.EscapeDataString("storm colour:red since:never s* sea~ a~ \"sea pier\"~ st*rm^2 ((((((((((deep))))))))))"),
            "/v1/search?q=...",
            $"/v1/search?q=storm&limit=1&cursor={cursor}",
            $"/v1/search?q=sea&limit=1&cursor={cursor}",
            "/v1/search?q=storm&cursor=none",
            "/v1/search?q=%22&syntax=lucene",
            "/v1/suggest?q=s",
            "/v1/suggest?q=ja",
            "/v1/suggest?q=%23s",
            "/v1/facets/type",
            "/v1/facets/author?contains=a",
            "/v1/facets/source",
            "/v1/facets/hashtag",
            "/v1/facets/date",
            "/v1/facets/none",
            "/v1/facets/source?contains=a&contains=b",
            "/v1/articles/quoting",
            "/v1/articles/plain",
            "/v1/articles/none",
            "/v1/articles/no%20id",
            "/v1/articles/quoting/similar",
            "/v1/articles/none/similar",
            "/v1/articles/no%20id/similar",
            $"/v1/tweets/{tweet}",
            "/v1/tweets/none",
            $"/v1/tweets/{tweet}/articles",
            "/v1/tweets/none/articles",
            "/v1/status",
            "/v1/access",
            "/health/live",
            "/health/ready",
            "/metrics",
        ];
        foreach (var address in addresses)
        {
            var answer = await GetAsync(service, contract, address);
            if (answer.Headers.TryGetValue("ETag", out var tag))
            {
                contract.Check(HttpMethod.Get, address, await service.GetAsync(address, ("If-None-Match", tag)));
            }

            if (answer.Status == HttpStatusCode.OK && !address.StartsWith("/health", StringComparison.Ordinal))
            {
                var and = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(service, contract, $"{address}{and}unknown=1")).Status);
            }
        }
    }

    private static async Task ReindexAsync(TestSearchService service, OpenApiContract contract)
    {
        var before = (await service.GetJsonAsync("/v1/search?q=storm&limit=1")).GetProperty("cursor").GetString();
        await SendAsync(
            service,
            contract,
            (HttpMethod.Post, "/v1/reindex?unknown=1", null, null),
            (HttpMethod.Delete, "/v1/reindex/none?unknown=1", null, null),
            (HttpMethod.Delete, "/v1/reindex/none", null, null));
        var (started, refused) = await ReindexTests.StartTwiceAsync(service);
        contract.Check(HttpMethod.Post, "/v1/reindex", started);
        contract.Check(HttpMethod.Post, "/v1/reindex", refused);
        var address = started.Headers["Location"];
        string[] reads =
        [
            $"{address}/events", $"{address}/events?unknown=1", "/v1/reindex/none/events", address, $"{address}?unknown=1", "/v1/reindex/none",
            "/v1/status", $"/v1/search?q=storm&limit=1&cursor={before}",
        ];
        foreach (var read in reads)
        {
            await GetAsync(service, contract, read);
        }

        await SendAsync(service, contract, (HttpMethod.Delete, address, null, null));
    }

    private static async Task RefuseAsync(OpenApiContract contract)
    {
        (HttpMethod Method, string Address)[] writes =
        [
            (HttpMethod.Get, "/v1/access"), (HttpMethod.Put, "/v1/articles/a1"), (HttpMethod.Delete, "/v1/articles/a1"),
            (HttpMethod.Post, "/v1/articles"), (HttpMethod.Post, "/v1/reindex"), (HttpMethod.Delete, "/v1/reindex/r1"),
        ];
        await using var keyed = await TestSearchService.StartAsync($"--Api:Keys=editor:{Convert.ToHexStringLower(SHA256.HashData("secret"u8))}");
        await using var open = await TestSearchService.StartAsync();
        foreach (var (method, address) in writes)
        {
            contract.Check(method, address, await keyed.SendAsync(method, address));
            contract.Check(method, address, await keyed.SendAsync(method, address, headers: ("Authorization", "Bearer wrong")));
            contract.Check(method, address, await open.SendAsync(method, address, headers: ("Host", "elsewhere.example")));
        }

        contract.Check(HttpMethod.Get, "/v1/access", await keyed.GetAsync("/v1/access", ("Authorization", "Bearer secret")));
    }

    private static async Task SendAsync(
        TestSearchService service, OpenApiContract contract, params (HttpMethod Method, string Address, string? Body, string? Type)[] requests)
    {
        foreach (var (method, address, body, type) in requests)
        {
            contract.Check(method, address, await service.SendAsync(method, address, body, type ?? Json));
        }
    }

    private static async Task<Answer> GetAsync(TestSearchService service, OpenApiContract contract, string address)
    {
        var answer = await service.GetAsync(address);
        contract.Check(HttpMethod.Get, address, answer);
        return answer;
    }
}
