using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SearchService.Tests.Http;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/v1/search")]
    [InlineData("/v1/search?limit=x")]
    [InlineData("/nothing")]
    [InlineData("/openapi/v1.json")]
    public async Task Data_is_locked(string address)
    {
        await using var service = await TestSearchService.StartAsync();
        var headers = (await service.GetAsync(address)).Headers;
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", headers["Content-Security-Policy"]);
        Assert.DoesNotContain("Server", headers.Keys);
    }

    [Fact]
    public async Task The_page_is_locked_and_revalidated()
    {
        await using var service = await TestSearchService.StartAsync();
        var page = await service.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("text/html", page.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", page.Headers["Content-Security-Policy"],
            StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("same-origin", page.Headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("DENY", page.Headers["X-Frame-Options"]);
        Assert.Equal("no-cache", page.Headers["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotModified, (await service.GetAsync("/", ("If-None-Match", page.Headers["ETag"]))).Status);
    }

    [Fact]
    public async Task Pages_of_every_site_may_search_and_none_may_write()
    {
        await using var service = await TestSearchService.StartAsync();
        foreach (var address in new[] { "/v1/search", "/v1/suggest", "/v1/facets/author" })
        {
            var search = await service.GetAsync(address, ("Origin", "https://news.example"));
            Assert.Equal("*", search.Headers["Access-Control-Allow-Origin"]);
            Assert.DoesNotContain("Access-Control-Allow-Credentials", search.Headers.Keys);
        }

        var preflight = await PreflightAsync(service, "/v1/search", "GET", "https://news.example");
        Assert.Equal(("*", "600"), (preflight.Headers["Access-Control-Allow-Origin"], preflight.Headers["Access-Control-Max-Age"]));
        foreach (var (address, method) in new[] { ("/v1/articles/a1", "PUT"), ("/v1/articles", "POST"), ("/v1/reindex", "POST"),
            ("/v1/search", "POST"), ("/v1/articles/a1", "GET") })
        {
            Assert.DoesNotContain("Access-Control-Allow-Methods",
                (await PreflightAsync(service, address, method, "https://news.example")).Headers.Keys);
        }
    }

    [Fact]
    public async Task Every_route_and_every_file_is_locked_and_only_the_search_box_is_for_other_sites()
    {
        await using var service = await TestSearchService.StartAsync();
        var routes = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (Method: method,
                Address: "/" + route.RoutePattern.RawText!.Trim('/').Replace("{id}", "none").Replace("{name}", "author"))));
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Method: "GET", Address: "/" + Path.GetRelativePath(root, file).Replace('\\', '/')));
        (string Method, string Address)[] all = [.. routes, .. files, ("GET", "/"), ("GET", "/demo/"), ("GET", "/admin/"), ("GET", "/demo"),
            ("GET", "/none"), ("POST", "/search-box.js")];
        Assert.InRange(all.Length, 35, 500);
        string[] searching = ["/v1/search", "/v1/suggest", "/v1/facets/author"];
        foreach (var (method, address) in all)
        {
            var answer = await service.SendContentAsync(new HttpMethod(method), address, body: null, contentType: null,
                ("Origin", "https://news.example"));
            var (headers, isBox) = (answer.Headers, (method, address) == ("GET", "/search-box.js"));
            var isPage = headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal);
            Assert.Equal((address, "nosniff", "no-referrer"), (address, headers["X-Content-Type-Options"], headers["Referrer-Policy"]));
            Assert.Equal((address, isBox ? "cross-origin" : "same-origin"), (address, headers["Cross-Origin-Resource-Policy"]));
            Assert.Equal((address, isPage),
                (address, headers["Content-Security-Policy"].Contains("require-trusted-types-for 'script'", StringComparison.Ordinal)));
            Assert.StartsWith("default-src 'none';", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal((address, isPage), (address, headers.ContainsKey("X-Frame-Options")));
            Assert.DoesNotContain("Server", headers.Keys);
            var isForOthers = isBox || (method == "GET" && searching.Contains(address));
            Assert.Equal((method, address, isForOthers ? "*" : null), (method, address, headers.GetValueOrDefault("Access-Control-Allow-Origin")));
            Assert.DoesNotContain("Access-Control-Allow-Credentials", headers.Keys);
        }
    }

    [Theory]
    [InlineData("/demo/", "no-cache")]
    [InlineData("/search-box.js", "no-cache")]
    [InlineData("/admin/", "no-store")]
    public async Task What_the_pages_are_made_of_is_kept_only_with_asking(string address, string caching)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, caching), (answer.Status, answer.Headers["Cache-Control"]));
    }

    [Fact]
    public async Task Only_the_origins_allowed_may_search()
    {
        await using var service = await TestSearchService.StartAsync("--Api:AllowedOrigins=https://news.example,http://localhost:8000");
        Assert.Equal("https://news.example",
            (await service.GetAsync("/v1/search", ("Origin", "https://news.example"))).Headers["Access-Control-Allow-Origin"]);
        var other = await service.GetAsync("/v1/search", ("Origin", "https://other.example"));
        Assert.DoesNotContain("Access-Control-Allow-Origin", other.Headers.Keys);
    }

    private static Task<Answer> PreflightAsync(TestSearchService service, string address, string method, string origin) =>
        service.SendContentAsync(HttpMethod.Options, address, body: null, contentType: null, ("Origin", origin),
            ("Access-Control-Request-Method", method));
}
