using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using SearchService.Engine;
using SearchService.Http;
using SearchService.Http.Articles;
using SearchService.Http.OpenApi;
using SearchService.Http.Pages;
using SearchService.Http.Search;
using SearchService.Http.Security;
using SearchService.Indexing;
using SearchService.Intake;
using SearchService.Log;
using SearchService.Metrics;

namespace SearchService.Hosting;

/// <summary>The composition root: which parts there are, and what each is made of.</summary>
internal static class Composition
{
    /// <summary>Adds everything, in the order in which it is opened.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static void AddSearchService(this IServiceCollection services, IConfiguration configuration)
    {
        var api = ApiOptions.From(configuration);
        var data = DataOptions.From(configuration);
        services.AddSingleton(TimeProvider.System);
        AddData(services, data);
        AddIndexing(services, IndexingFrom(configuration), EngineChoice.From(configuration));
        services.AddSingleton(new SearchTimeLimit(TimeLimitFrom(configuration), TimeProvider.System));
        AddApi(services, api);
        services.AddExportedMetrics();
        services.AddSingleton<SearchMetrics>().AddHostedService<IndexMetrics>();
        AddServer(services);
    }

    private static void AddData(IServiceCollection services, DataOptions data) => services
        .AddSingleton(data)
        .AddSingleton(_ => DataFolder.Open(data.Path))
        .AddSingleton(provider => DataFolderLock.Acquire(provider.GetRequiredService<DataFolder>()))
        .AddSingleton(provider => ArticleLog.Open(provider.GetRequiredService<DataFolder>().LogFolder));

    private static void AddIndexing(IServiceCollection services, IndexingOptions options, Func<IServiceProvider, IEngine> engine) => services
        .AddSingleton(options)
        .AddSingleton(engine)
        .AddSingleton<LiveIndex>()
        .AddSingleton<Reindexer>()
        .AddSingleton<IndexingWorker>()
        .AddHostedService(provider => provider.GetRequiredService<IndexingWorker>())
        .AddHostedService(provider => provider.GetRequiredService<Reindexer>());

    private static void AddApi(IServiceCollection services, ApiOptions api)
    {
        services.AddSingleton(api);
        services.AddSingleton<WriteAccess>();
        services.AddSingleton<WaitUntilSearchable>();
        services.AddExceptionHandler<ExceptionProblems>();
        services.ConfigureHttpJsonOptions(json => ResponseJson.Configure(json.SerializerOptions));
        AnswerCompression.Configure(services);
        services.AddRateLimiter(limits => RateLimits.Configure(limits, api));
        services.AddOpenApi("v1", ServiceDescription.Configure);
        services.AddCors(cors => cors.AddPolicy(SearchEndpoints.CorsPolicy, policy => policy
            .WithOrigins([.. api.AllowedOrigins])
            .WithMethods(HttpMethods.Get)
            .WithHeaders("Accept", "Content-Type", "If-None-Match")
            .WithExposedHeaders("ETag", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromSeconds(600))));
    }

    private static void AddServer(IServiceCollection services)
    {
        services.AddSingleton<DrainDeadline>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = DrainDeadline.Shutdown);
    }

    private static TimeSpan TimeLimitFrom(IConfiguration configuration)
    {
        if (configuration["Search:TimeLimit"] is not { } text)
        {
            return SearchTimeLimit.DefaultLimit;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var limit) && limit >= TimeSpan.FromMilliseconds(10) && limit <= TimeSpan.FromMinutes(10)
            ? limit
            : throw new SettingException("Search:TimeLimit", "must be a time from 00:00:00.01 to 00:10:00; 00:00:01 is a second.");
    }

    private static IndexingOptions IndexingFrom(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection("Indexing").Get<IndexingOptions>() ?? new IndexingOptions();
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
            return options;
        }
        catch (Exception e) when (e is ValidationException or InvalidOperationException)
        {
            throw new SettingException("Indexing", $"is wrong: {e.Message}");
        }
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
