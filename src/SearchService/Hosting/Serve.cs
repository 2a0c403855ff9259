using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SearchService.Cli;
using SearchService.Engine;
using SearchService.Indexing;
using SearchService.Store;

namespace SearchService.Hosting;

/// <summary>Runs the service until it is told to stop.</summary>
internal static class Serve
{
    /// <summary>Opens the data, listens, waits, drains. What keeps it from starting is one line on standard error.</summary>
    /// <param name="args">Settings, as on the command line.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = ServiceHost.Build(args);
            await StartAsync(app);
            await app.WaitForShutdownAsync();
            return ExitCode.Done;
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return failure is SettingException || StartFailure.IsWrongAddress(failure) ? ExitCode.Usage : ExitCode.Failed;
        }
    }

    /// <summary>Checks the settings, opens the data folder, then listens, then says where.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static async Task StartAsync(WebApplication app)
    {
        Settings.Validate(app.Services);
        var folder = app.Services.GetRequiredService<DataFolder>();
        var held = app.Services.GetRequiredService<DataFolderLock>();
        var store = app.Services.GetRequiredService<IDocumentStore>();
        if (store.Repair is { } repair)
        {
            app.Logger.LogWarning("{Repair}", repair);
        }

        if (app.Services.GetRequiredService<DataOptions>().IsDefault)
        {
            await SampleArticles.ImportOnceAsync(Path.Combine(folder.Path, SampleArticles.FolderName), store, app.Logger);
        }

        var live = app.Services.GetRequiredService<LiveIndex>();
        if (app.Services.GetRequiredService<IEngine>().Damage is { } damage)
        {
            app.Logger.LogWarning("{Damage}", damage);
        }

        app.Services.GetRequiredService<DrainDeadline>().Watch();
        await app.StartAsync();
        held.Announce(AddressOf(app));
        app.Logger.LogInformation("Searching with {Engine}: {Articles} articles in {Folder}.", live.Engine, store.Status.Articles, folder.Path);
    }

    /// <summary>Where other programs on this machine reach the service.</summary>
    private static Uri AddressOf(WebApplication app)
    {
        var bound = BindingAddress.Parse(app.Urls.First());
        var host = bound.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host;
        return new Uri($"{bound.Scheme}://{host}:{bound.Port}");
    }
}

/// <summary>Says in one line why the service can't start.</summary>
internal static class StartFailure
{
    /// <summary>The line; null where the failure is a fault of the program, of which the stack says more.</summary>
    public static string? Explain(Exception failure)
    {
        var reason = failure switch
        {
            SettingException or StoreDamagedException or StoreUnavailableException => failure.Message,
            DataFolderException or DataFolderLockedException => failure.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{failure.Message} Stop what listens there, or choose another address with --urls http://localhost:5081.",
            UnauthorizedAccessException or IOException or SocketException or InvalidDataException => failure.Message,
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => failure.Message,
            _ when IsWrongAddress(failure) => $"The address to listen on is wrong: {failure.Message}",
            _ => null,
        };
        return reason is null ? null : $"Can't start: {reason.ReplaceLineEndings(" ")}";
    }

    /// <summary>Tells whether the address to listen on is none, such as one with a port above 65535.</summary>
    public static bool IsWrongAddress(Exception failure) => failure is FormatException or ArgumentOutOfRangeException { ParamName: "port" };
}
