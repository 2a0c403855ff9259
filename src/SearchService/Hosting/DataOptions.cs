namespace SearchService.Hosting;

/// <summary>Where the data is: the section <c>Data</c>.</summary>
/// <param name="Path">The data folder, absolute.</param>
/// <param name="IsDefault">True where nobody chose it, so that samples may be imported into it.</param>
internal sealed record DataOptions(string Path, bool IsDefault)
{
    private const string DefaultFolder = "index-data";

    /// <summary>The folder of the sample articles.</summary>
    public string SamplesFolder => System.IO.Path.Combine(Path, "samples");

    /// <summary>Reads the section. The default is <c>index-data</c> of the repository that the executable was built in, else of the working directory.</summary>
    /// <exception cref="SettingException">The path is none.</exception>
    public static DataOptions From(IConfiguration configuration)
    {
        var chosen = configuration["Data:Path"];
        if (chosen is null)
        {
            return new DataOptions(System.IO.Path.Combine(Repository() ?? Directory.GetCurrentDirectory(), DefaultFolder), IsDefault: true);
        }

        return string.IsNullOrWhiteSpace(chosen) || chosen.Contains('\0', StringComparison.Ordinal)
            ? throw new SettingException("Data:Path", "must be the path of a folder.")
            : new DataOptions(System.IO.Path.GetFullPath(chosen), IsDefault: false);
    }

    private static string? Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SearchService.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
