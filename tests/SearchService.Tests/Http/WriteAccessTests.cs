using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SearchService.Hosting;
using SearchService.Http.Security;

namespace SearchService.Tests.Http;

public sealed class WriteAccessTests
{
    private const string Key = "a key that only this test knows";

    /// <summary>Every route, whether it writes, and what it answers to somebody who may. A route without a row fails the test below.</summary>
    private static readonly Dictionary<string, (bool Writes, string Address, HttpStatusCode Allowed)> Routes = new(StringComparer.Ordinal)
    {
        ["GET /v1/search/"] = (false, "/v1/search", HttpStatusCode.OK),
        ["GET /v1/suggest"] = (false, "/v1/suggest", HttpStatusCode.OK),
        ["GET /v1/facets/{name}"] = (false, "/v1/facets/author", HttpStatusCode.OK),
        ["GET /v1/articles/{id}/similar"] = (false, "/v1/articles/none/similar", HttpStatusCode.NotFound),
        ["GET /v1/articles/{id}/"] = (false, "/v1/articles/none", HttpStatusCode.NotFound),
        ["PUT /v1/articles/{id}/"] = (true, "/v1/articles/a1", HttpStatusCode.Accepted),
        ["DELETE /v1/articles/{id}/"] = (true, "/v1/articles/none", HttpStatusCode.NotFound),
        ["POST /v1/articles"] = (true, "/v1/articles", HttpStatusCode.BadRequest),
        ["GET /v1/tweets/{id}/"] = (false, "/v1/tweets/t:none", HttpStatusCode.NotFound),
        ["GET /v1/tweets/{id}/articles"] = (false, "/v1/tweets/t:none/articles", HttpStatusCode.NotFound),
        ["POST /v1/reindex/"] = (true, "/v1/reindex", HttpStatusCode.Accepted),
        ["GET /v1/reindex/{id}"] = (false, "/v1/reindex/none", HttpStatusCode.NotFound),
        ["GET /v1/reindex/{id}/events"] = (false, "/v1/reindex/none/events", HttpStatusCode.NotFound),
        ["DELETE /v1/reindex/{id}"] = (true, "/v1/reindex/none", HttpStatusCode.NotFound),
        ["GET /v1/access"] = (true, "/v1/access", HttpStatusCode.OK), // writes nothing, but tells who may
        ["GET /v1/status"] = (false, "/v1/status", HttpStatusCode.OK),
        ["GET /metrics"] = (false, "/metrics", HttpStatusCode.OK),
        ["GET /health/live"] = (false, "/health/live", HttpStatusCode.OK),
        ["GET /health/ready"] = (false, "/health/ready", HttpStatusCode.OK),
        ["GET /articles/{id}"] = (false, "/articles/none", HttpStatusCode.NotFound),
        ["HEAD /articles/{id}"] = (false, "/articles/none", HttpStatusCode.NotFound),
        ["GET /tweets/{id}"] = (false, "/tweets/t:none", HttpStatusCode.NotFound),
        ["HEAD /tweets/{id}"] = (false, "/tweets/t:none", HttpStatusCode.NotFound),
        ["GET /openapi/v1.json"] = (false, "/openapi/v1.json", HttpStatusCode.OK),
    };

    [Fact]
    public async Task Every_route_asks_for_a_key_exactly_where_it_writes()
    {
        await using var service = await TestSearchService.StartAsync($"--Api:Keys:0={EntryOf("editor", Key)}");
        var listed = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                .Select(method => $"{method} {route.RoutePattern.RawText}"));
        Assert.Equal(Routes.Keys.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

        foreach (var (route, (writes, address, allowed)) in Routes)
        {
            var method = new HttpMethod(route.Split(' ')[0]);
            var body = writes ? """{"content":"x"}""" : null;
            var without = await service.SendAsync(method, address, body);
            var wrong = await service.SendAsync(method, address, body, headers: ("Authorization", "Bearer wrong"));
            var right = await service.SendAsync(method, address, body, headers: ("Authorization", $"Bearer {Key}"));
            Assert.Equal((route, allowed), (route, right.Status));
            if (writes)
            {
                Assert.Equal((route, HttpStatusCode.Unauthorized, "key_missing"), (route, without.Status, without.Code));
                Assert.Equal((route, HttpStatusCode.Unauthorized, "key_wrong"), (route, wrong.Status, wrong.Code));
                Assert.StartsWith("Bearer", without.Headers["WWW-Authenticate"], StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal((route, allowed, allowed), (route, without.Status, wrong.Status));
            }
        }
    }

    [Theory]
    [InlineData("Basic", "key_missing")]
    [InlineData("Bearer", "key_wrong")]
    [InlineData("", "key_missing")]
    public async Task The_key_comes_as_a_bearer(string scheme, string code)
    {
        await using var service = await TestSearchService.StartAsync($"--Api:Keys={EntryOf("a", "one")},{EntryOf("b", "two")}");
        var sent = scheme == "Bearer" ? Key : "two";
        Assert.Equal(code, (await service.SendAsync(HttpMethod.Post, "/v1/reindex", headers: ("Authorization", $"{scheme} {sent}".Trim()))).Code);
        Assert.Equal(HttpStatusCode.Accepted,
            (await service.SendAsync(HttpMethod.Post, "/v1/reindex", headers: ("Authorization", "bearer two"))).Status);
    }

    [Fact]
    public async Task With_a_key_it_does_not_matter_where_a_request_comes_from()
    {
        await using var service = await TestSearchService.StartAsync($"--Api:Keys:0={EntryOf("editor", Key)}");
        var answer = await service.SendAsync(
            HttpMethod.Post, "/v1/reindex",
                headers: [("Authorization", $"Bearer {Key}"), ("Host", "search.example"), ("X-Forwarded-For", "203.0.113.7")]);
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
    }

    [Theory]
    [InlineData("Host", "rebound.example", "Host")]
    [InlineData("Origin", "https://elsewhere.example", "origin")]
    [InlineData("Origin", "null", "origin")]
    [InlineData("X-Forwarded-For", "127.0.0.1", "X-Forwarded-For")]
    [InlineData("X-Forwarded-Proto", "https", "X-Forwarded-Proto")]
    [InlineData("Forwarded", "for=127.0.0.1", "Forwarded")]
    [InlineData("Via", "1.1 proxy", "Via")]
    [InlineData("X-Original-Host", "search.example", "X-Original-Host")]
    [InlineData("X-Original-URL", "/v1/articles/a1", "X-Original-URL")]
    [InlineData("X-Client-IP", "127.0.0.1", "X-Client-IP")]
    [InlineData("x-real-ip", "127.0.0.1", "x-real-ip")]
    [InlineData("True-Client-IP", "127.0.0.1", "True-Client-IP")]
    [InlineData("CF-Connecting-IP", "127.0.0.1", "CF-Connecting-IP")]
    public async Task Without_keys_strangers_do_not_write(string header, string value, string said)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", """{"content":"x"}""", headers: (header, value));
        Assert.Equal((HttpStatusCode.Forbidden, "writes_are_local"), (answer.Status, answer.Code));
        var detail = answer.Json.GetProperty("detail").GetString()!;
        Assert.Contains(said, detail, StringComparison.Ordinal);
        Assert.Contains("keys create", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_keys_this_machine_and_our_own_page_write()
    {
        await using var service = await TestSearchService.StartAsync();
        var port = service.Http.BaseAddress!.Port;
        foreach (var host in new[] { $"localhost:{port}", $"127.0.0.1:{port}", $"[::1]:{port}", "localhost" })
        {
            var answer = await service.SendAsync(HttpMethod.Put, "/v1/articles/a1", """{"content":"x"}""",
                headers: [("Host", host), ("Origin", $"http://{host}")]);
            Assert.Equal((host, HttpStatusCode.Accepted), (host, answer.Status));
        }
    }

    [Fact]
    public async Task Access_tells_which_key_it_is_or_why_it_is_none()
    {
        await using var service = await TestSearchService.StartAsync($"--Api:Keys:0={EntryOf("editor", Key)}");
        var good = await service.GetAsync("/v1/access", ("Authorization", $"Bearer {Key}"));
        Assert.Equal((HttpStatusCode.OK, """{"keyId":"editor"}""", "no-store"), (good.Status, good.Text, good.Headers["Cache-Control"]));
        Assert.Equal((HttpStatusCode.Unauthorized, "key_wrong"), await AccessAsync("Bearer wrong"));
        Assert.Equal((HttpStatusCode.Unauthorized, "key_missing"), await AccessAsync(""));

        await using var open = await TestSearchService.StartAsync();
        Assert.Equal("""{"keyId":null}""", (await open.GetAsync("/v1/access")).Text);

        async Task<(HttpStatusCode, string?)> AccessAsync(string authorization)
        {
            var answer = await service.GetAsync("/v1/access", ("Authorization", authorization));
            return (answer.Status, answer.Code);
        }
    }

    [Fact]
    public async Task The_admin_page_opens_for_this_machine_and_with_a_key_configured_for_others()
    {
        await using var open = await TestSearchService.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/admin/")).Status);
        foreach (var address in new[] { "/admin", "/admin/", "/Admin/", "/admin/admin.js" })
        {
            var proxied = await open.GetAsync(address, ("X-Forwarded-For", "203.0.113.7"));
            Assert.Equal((address, HttpStatusCode.Forbidden, "writes_are_local"), (address, proxied.Status, proxied.Code));
        }

        await using var keyed = await TestSearchService.StartAsync($"--Api:Keys:0={EntryOf("editor", Key)}");
        Assert.Equal(HttpStatusCode.OK, (await keyed.GetAsync("/admin/", ("X-Forwarded-For", "203.0.113.7"))).Status);
    }

    [Theory]
    [InlineData("203.0.113.7", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("fe80::1", false)]
    public void Another_machine_does_not_write_without_a_key(string address, bool may)
    {
        using var access = new WriteAccess(new ApiOptions());
        var http = new DefaultHttpContext
        {
            Connection = { RemoteIpAddress = IPAddress.Parse(address) },
            Request = { Scheme = "http", Host = new HostString("localhost", 5080), Method = "PUT" }
        };
        Assert.Equal(may, access.Refusal(http) is null);
    }

    [Fact]
    public void Wrong_keys_are_slowed_down_by_address()
    {
        using var access = new WriteAccess(new ApiOptions { Keys = [EntryOf("a", Key)] });
        int[] statuses = [.. Enumerable.Range(0, 12).Select(_ => Try("203.0.113.7", "wrong"))];
        Assert.Equal([.. Enumerable.Repeat(401, 10), 429, 429], statuses);
        Assert.Equal(401, Try("203.0.113.8", "wrong"));
        Assert.Equal(0, Try("203.0.113.7", Key));

        int Try(string address, string key)
        {
            var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
            http.Request.Headers.Authorization = $"Bearer {key}";
            return access.Refusal(http)?.StatusCode ?? 0;
        }
    }

    private static string EntryOf(string id, string key) => $"{id}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
}
