using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SearchService.Hosting;
using SearchService.Indexing;
using SearchService.Store;

namespace SearchService.Tests;

/// <summary>The whole service on a port of its own, with a real log in a folder of its own.</summary>
internal sealed class TestSearchService : IAsyncDisposable
{
    private readonly TempFolder? _ownFolder;
    private readonly WebApplication _app;

    private TestSearchService(WebApplication app, TempFolder? ownFolder)
    {
        _app = app;
        _ownFolder = ownFolder;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>A client of the service.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>A service that holds these articles, and whose searches see them.</summary>
    public static async Task<TestSearchService> Holding(params SampleArticle[] articles)
    {
        var service = await StartAsync();
        await service.AddAsync(articles);
        return service;
    }

    /// <summary>A service with nothing in it.</summary>
    /// <param name="settings">Such as <c>--Api:Keys=…</c>.</param>
    public static Task<TestSearchService> StartAsync(params string[] settings)
    {
        var folder = new TempFolder();
        return StartAsync(folder.Path, folder, settings);
    }

    /// <summary>A service on a folder that outlives it.</summary>
    public static Task<TestSearchService> StartInAsync(string folder, params string[] settings) => StartAsync(folder, ownFolder: null, settings);

    /// <summary>Adds articles, and waits until searches see them.</summary>
    public async Task AddAsync(params SampleArticle[] articles)
    {
        var log = _app.Services.GetRequiredService<IDocumentStore>();
        var written = await Task.WhenAll(articles.Select(article => log.PutAsync(article.Document, CancellationToken.None)));
        await _app.Services.GetRequiredService<LiveIndex>()
            .WaitForAsync(written.Select(result => result.Position).Append(0).Max(), CancellationToken.None);
    }

    /// <summary>Searches.</summary>
    /// <param name="q">The query text.</param>
    /// <param name="more">Other parameters, such as <c>type=tweet&amp;limit=1</c>.</param>
    public async Task<SearchAnswer> SearchFor(string q, string more = "") =>
        new(await GetJsonAsync($"/v1/search?q={Uri.EscapeDataString(q)}&{more}".TrimEnd('&')));

    /// <summary>What a GET answers, as JSON; anything but 200 fails the test.</summary>
    public async Task<JsonElement> GetJsonAsync(string address)
    {
        using var response = await Http.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)response.StatusCode}: {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>Sends anything, and answers what came back.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string address, string? body = null, string contentType = "application/json",
        params (string Name, string Value)[] headers)
    {
        using var content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        return await SendContentAsync(method, address, content, contentType, headers);
    }

    /// <summary>Sends anything, and answers what came back.</summary>
    public async Task<Answer> SendContentAsync(HttpMethod method, string address, HttpContent? body, string? contentType,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body };
        if (contentType is not null)
        {
            body?.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                body?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    public Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendContentAsync(HttpMethod.Get, address, body: null, contentType: null, headers);

    /// <summary>Stops as at SIGTERM.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _ownFolder?.Dispose();
    }

    private static async Task<TestSearchService> StartAsync(string folder, TempFolder? ownFolder, string[] settings)
    {
        var app = ServiceHost.Build(
            ["--urls=http://127.0.0.1:0", $"--Data:Path={folder}", "--Search:TimeLimit=00:01:00", "--Logging:LogLevel:Default=Error", .. settings]);
        try
        {
            await Serve.StartAsync(app);
            return new TestSearchService(app, ownFolder);
        }
        catch
        {
            await app.DisposeAsync();
            ownFolder?.Dispose();
            throw;
        }
    }
}
