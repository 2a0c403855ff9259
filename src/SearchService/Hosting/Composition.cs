using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Http;
using SearchService.Http.Articles;
using SearchService.Http.OpenApi;
using SearchService.Http.Pages;
using SearchService.Http.Search;
using SearchService.Http.Security;
using SearchService.Indexing;
using SearchService.Log;
using SearchService.Metrics;
using SearchService.Store;

namespace SearchService.Hosting;

/// <summary>The composition root: which parts there are, and what each is made of.</summary>
internal static class Composition
{
    /// <summary>Adds everything, in the order in which it is opened.</summary>
    public static void AddSearchService(this IServiceCollection services)
    {
        services.AddSettings();
        services.AddSingleton(TimeProvider.System);
        AddData(services);
        AddIndexing(services);
        AddApi(services);
        services.AddExportedMetrics();
        services.AddSingleton<SearchMetrics>().AddHostedService<IndexMetrics>();
        AddServer(services);
    }

    private static void AddData(IServiceCollection services) => services
        .AddSingleton(provider => DataFolder.Open(provider.GetRequiredService<DataOptions>().Folder))
        .AddSingleton(provider => DataFolderLock.Acquire(provider.GetRequiredService<DataFolder>()))
        .AddSingleton<IDocumentStore>(provider => ArticleLog.Open(provider.GetRequiredService<DataFolder>().LogFolder));

    private static void AddIndexing(IServiceCollection services) => services
        .AddSingleton(EngineChoice.Create)
        .AddSingleton<LiveIndex>()
        .AddSingleton<Reindexer>()
        .AddSingleton<IndexingWorker>()
        .AddHostedService(provider => provider.GetRequiredService<IndexingWorker>())
        .AddHostedService(provider => provider.GetRequiredService<Reindexer>());

    private static void AddApi(IServiceCollection services)
    {
        services.AddSingleton(provider => new SearchTimeLimit(provider.GetRequiredService<SearchOptions>().TimeLimit, TimeProvider.System));
        services.AddSingleton<WriteAccess>();
        services.AddSingleton<WaitUntilSearchable>();
        services.AddExceptionHandler<ExceptionProblems>();
        services.ConfigureHttpJsonOptions(json => ResponseJson.Configure(json.SerializerOptions));
        AnswerCompression.Configure(services);
        services.AddRateLimiter().AddOptions<RateLimiterOptions>().Configure<ApiOptions>(RateLimits.Configure);
        services.AddOpenApi("v1", ServiceDescription.Configure);
        services.AddCors().AddOptions<CorsOptions>()
            .Configure<ApiOptions>((cors, api) => cors.AddPolicy(SearchEndpoints.CorsPolicy, policy => AllowSearches(policy, api)));
    }

    private static void AllowSearches(CorsPolicyBuilder policy, ApiOptions api) => policy
        .WithOrigins([.. api.AllowedOrigins])
        .WithMethods(HttpMethods.Get)
        .WithHeaders("Accept", "Content-Type", "If-None-Match")
        .WithExposedHeaders("ETag", "Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromSeconds(600));

    private static void AddServer(IServiceCollection services)
    {
        services.AddSingleton<DrainDeadline>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = DrainDeadline.Shutdown);
    }
}

/// <summary>What one client may take of the server: connections, time and bytes.</summary>
internal sealed class KestrelSetup(DrainDeadline deadline) : IConfigureOptions<KestrelServerOptions>
{
    /// <inheritdoc/>
    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestLineSize = 32 << 10;
        options.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        options.Limits.MaxConcurrentConnections = 1_000;
        options.Limits.MaxRequestBodySize = DocumentResult.MaxBytes;
        options.ConfigureEndpointDefaults(deadline.Cut);
    }
}
