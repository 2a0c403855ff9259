using SearchService.Hosting;

namespace SearchService.Cli;

/// <summary>What the verbs know: the same settings that the service would start with.</summary>
/// <param name="Configuration">appsettings.json in the current folder, as the host has it, the environment, the command line: later ones win.</param>
/// <param name="Data">The data folder.</param>
internal sealed record VerbSettings(IConfiguration Configuration, DataOptions Data)
{
    /// <summary>Reads the settings.</summary>
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
        return new(configuration, DataOptions.From(configuration));
    }
}
