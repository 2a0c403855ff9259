using SearchService.Indexing;
using SearchService.Log;

namespace SearchService.Hosting;

/// <summary>Runs the service until it is told to stop.</summary>
internal static class Serve
{
    /// <summary>Opens the data, listens, waits, drains. What keeps it from starting is one line on standard error.</summary>
    /// <param name="args">Settings, as on the command line.</param>
    /// <returns>The exit code: 0 after a stop, 3 where it could not start.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = ServiceHost.Build(args);
            await StartAsync(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 3;
        }
    }

    /// <summary>Opens the data folder, then listens.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILogger<ArticleLog>>();
        var data = app.Services.GetRequiredService<DataOptions>();
        var log = app.Services.GetRequiredService<ArticleLog>();
        if (log.Repair is { } repair)
        {
            logger.LogWarning("{Repair}", repair);
        }

        app.Services.GetRequiredService<DrainDeadline>().Watch();
        var live = app.Services.GetRequiredService<LiveIndex>();
        await app.StartAsync();
        logger.LogInformation("Searching with {Engine}; {Articles} articles in {Folder}.", live.Engine, log.ArticleCount, data.Path);
    }
}
