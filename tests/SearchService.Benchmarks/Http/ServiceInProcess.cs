using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SearchService.Engine;
using SearchService.Hosting;
using SearchService.Http.Search;
using SearchService.Indexing;
using SearchService.Queries;
using SearchService.Search;
using SearchService.Store;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace SearchService.Benchmarks.Http;

/// <summary>The real service on a loopback port of this process, so that its engine can be asked over HTTP and without; and beside it a server that
/// has nothing to do.</summary>
internal sealed class ServiceInProcess : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WebApplication _bare;
    private readonly LiveIndex _live;
    private readonly SearchTimeLimit _time;
    private readonly JsonSerializerOptions _json;

    private ServiceInProcess(WebApplication app, WebApplication bare)
    {
        (_app, _bare) = (app, bare);
        _live = app.Services.GetRequiredService<LiveIndex>();
        _time = app.Services.GetRequiredService<SearchTimeLimit>();
        _json = app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
    }

    /// <summary>Where the service listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Where the other server listens, which answers everything with the same few bytes.</summary>
    public Uri BareAddress => new(_bare.Urls.First());

    /// <summary>Starts both.</summary>
    /// <param name="folder">An empty folder for the data.</param>
    public static async Task<ServiceInProcess> StartAsync(string folder)
    {
        var app = ServiceHost.Build("--urls=http://127.0.0.1:0", $"--Data:Path={folder}", "--Search:TimeLimit=00:01:00",
            "--Logging:LogLevel:Default=Error");
        await Serve.StartAsync(app);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bare = builder.Build();
        bare.MapGet("/", () => "Nothing.");
        await bare.StartAsync();
        return new ServiceInProcess(app, bare);
    }

    /// <summary>Puts every document of an NDJSON file, and waits until a search sees the last one.</summary>
    public async Task ImportAsync(string documents)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(10) };
        using var body = new StreamContent(File.OpenRead(documents));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await client.PostAsync(new Uri("/v1/articles", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        var store = _app.Services.GetRequiredService<IDocumentStore>();
        await _live.WaitForAsync(store.LastPosition, CancellationToken.None);
    }

    /// <summary>What the endpoint asks of the engine for a query string, and no more: reads the query text, opens a snapshot, searches.</summary>
    public Action EngineCall(string queryString)
    {
        var asked = Read(queryString);
        return () =>
        {
            using var snapshot = _live.OpenSnapshot();
            Search(asked, snapshot);
        };
    }

    /// <summary>The same, and the answer as it would be sent: built and written, to nowhere.</summary>
    public Action AnswerCall(string queryString)
    {
        var asked = Read(queryString);
        return () =>
        {
            using var snapshot = _live.OpenSnapshot();
            var answer = SearchResponse.From(asked, Search(asked, snapshot), snapshot.Generation, TimeSpan.Zero);
            JsonSerializer.Serialize(Stream.Null, answer, _json);
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _bare.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static SearchParameters Read(string queryString)
    {
        var asked = SearchParameters.Read(new QueryCollection(QueryHelpers.ParseQuery(queryString)));
        return asked.Errors.Count == 0 ? asked : throw new ArgumentException($"The service would not take {queryString}.", nameof(queryString));
    }

    private SearchResults Search(SearchParameters asked, ISnapshot snapshot)
    {
        var query = QueryParser.Parse(asked.Question.Text);
        return _time.WithinAsync(
            (timeIsUp, token) => Searcher.SearchAsync(snapshot, asked.Question with { TimeIsUp = timeIsUp }, query, token),
            CancellationToken.None).Wait();
    }
}
