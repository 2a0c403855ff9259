namespace SearchService.Hosting;

/// <summary>Builds the web application.</summary>
internal static class ServiceHost
{
    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Builds it; nothing is opened yet.</summary>
    /// <param name="args">Settings, as on the command line.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static WebApplication Build(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Watching the configuration would watch the whole working directory, however large.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        Settings.CheckNames(args);
        Settings.Check(builder.Configuration);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var silence = new StartSilence(builder.Logging);
        builder.Services.AddSearchService();
        if (!IsAddressChosen(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        var app = builder.Build();
        silence.EndWith(app.Lifetime);
        app.UseSearchService();
        return app;
    }

    private static bool IsAddressChosen(ConfigurationManager configuration) =>
        !string.IsNullOrEmpty(configuration["urls"])
        || !string.IsNullOrEmpty(configuration["http_ports"])
        || !string.IsNullOrEmpty(configuration["https_ports"])
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}

/// <summary>Keeps the host and the server from logging, stack and all, what kept them from starting: that is said in one line.</summary>
internal sealed class StartSilence
{
    private volatile bool _started;

    /// <summary>Filters what is logged.</summary>
    public StartSilence(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => _started && level >= LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => _started && level >= LogLevel.Warning);
    }

    /// <summary>Lets everything through once the service listens.</summary>
    public void EndWith(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => _started = true);
}
