using SearchService.Hosting;
using SearchService.Indexing;

namespace SearchService.Cli;

/// <summary>What the verbs know: the same settings that the service would start with.</summary>
/// <param name="Data">Where the data is.</param>
/// <param name="Indexing">How the log is followed.</param>
internal sealed record VerbSettings(DataOptions Data, IndexingOptions Indexing)
{
    /// <summary>Reads appsettings.json in the current folder, as the host has it, the environment, the command line: later ones win.</summary>
    /// <param name="settings">Those of the command line, each as <c>--Name=value</c>.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static VerbSettings Read(string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(settings)
            .Build();
        Settings.Check(configuration);
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSettings().BuildServiceProvider();
        Settings.Validate(services);
        return new(services.GetRequiredService<DataOptions>(), services.GetRequiredService<IndexingOptions>());
    }
}
