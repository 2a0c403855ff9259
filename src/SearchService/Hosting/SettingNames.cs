using SearchService.Indexing;

namespace SearchService.Hosting;

/// <summary>Which settings there are, so that a misspelled one is an error and not a default.</summary>
internal static class SettingNames
{
    private static readonly HashSet<string> Own = new(
        ["Data:Path", "Search:Engine", "Search:TimeLimit", "Api:Keys", "Api:AllowedOrigins", "Api:SearchesPerSecond", .. typeof(IndexingOptions).GetProperties().Select(option => $"Indexing:{option.Name}")],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Sections = new(Own.Select(SectionOf), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfTheFramework = new(
        ["urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts", "Logging", "Kestrel", "hostBuilder"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the names on the command line, and at whatever stands in our own sections wherever it comes from.</summary>
    /// <exception cref="SettingException">A name is none of ours, and none that the framework knows.</exception>
    public static void Check(IConfiguration configuration, IEnumerable<string> arguments)
    {
        foreach (var name in arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)).Select(argument => argument[2..].Split('=')[0]))
        {
            var section = SectionOf(name);
            if (!Sections.Contains(section) && !OfTheFramework.Contains(section))
            {
                throw Unknown($"--{name}");
            }
        }

        foreach (var section in Sections)
        {
            foreach (var setting in configuration.GetSection(section).GetChildren().Where(setting => !Own.Contains(setting.Path)))
            {
                throw Unknown(setting.Path);
            }
        }
    }

    private static string SectionOf(string name) => name.Split(':')[0];

    private static SettingException Unknown(string name) => new(name, $"is no setting. There are --urls, {string.Join(", ", Own.Order(StringComparer.Ordinal))}.");
}
