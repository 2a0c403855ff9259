using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SearchService.BrowserTests.Box;

/// <summary>A site of another origin that adds the search box to its page, as locked as the README says that it may be.</summary>
internal sealed class HostSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostSite(WebApplication app) => _app = app;

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Starts it on a loopback port of its own.</summary>
    /// <param name="service">The address of the search service.</param>
    /// <param name="body">What stands in the page's body.</param>
    /// <param name="css">The site's own style sheet; empty: none, and then none is allowed either.</param>
    /// <param name="script">The site's own script; empty: none.</param>
    /// <param name="attributes">Attributes of the page's root.</param>
    public static async Task<HostSite> StartAsync(string service, string body, string css = "", string script = "", string attributes = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var policy = $"default-src 'none'; script-src {service}{(script == "" ? "" : " 'self'")}; connect-src {service}; form-action {service}; "
            + $"base-uri 'none'; require-trusted-types-for 'script'; trusted-types{(css == "" ? "" : "; style-src 'self'")}";
        var page = $"""
            <!doctype html><html lang="en" {attributes}><head><meta charset="utf-8"><title>Another site</title><meta name="viewport" content="width=device-width, initial-scale=1">
            {(css == "" ? "" : "<link rel=\"stylesheet\" href=\"/site.css\">")}{(script == "" ? "" : "<script src=\"/site.js\"></script>")}
            <script type="module" src="{service}/search-box.js"></script></head><body><main><h1>Another site</h1>{body}</main></body></html>
            """;
        app.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = policy;
            return TypedResults.Content(page, "text/html; charset=utf-8");
        });
        app.MapGet("/site.css", () => TypedResults.Content(css, "text/css; charset=utf-8"));
        app.MapGet("/site.js", () => TypedResults.Content(script, "text/javascript; charset=utf-8"));
        app.MapGet("/favicon.ico", () => TypedResults.NoContent());
        app.MapGet("/found", (HttpContext http) => TypedResults.Content(
            $"<!doctype html><title>Found</title><p>{WebUtility.HtmlEncode(http.Request.QueryString.Value)}", "text/html; charset=utf-8"));
        await app.StartAsync();
        return new HostSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
