using System.ComponentModel.DataAnnotations;
using IO = System.IO;

namespace SearchService.Hosting;

/// <summary>Where the data is: the section <c>Data</c>.</summary>
internal sealed record DataOptions : IValidatableObject
{
    private const string DefaultFolder = "index-data";

    /// <summary>The data folder as it was chosen. Default null: the repository's that the executable was built in, else the working
    /// directory's.</summary>
    public string? Path { get; init; }

    /// <summary>The data folder, absolute.</summary>
    public string Folder =>
        Path is null ? IO.Path.Combine(Repository() ?? Directory.GetCurrentDirectory(), DefaultFolder) : IO.Path.GetFullPath(Path);

    /// <summary>True where nobody chose the folder, so that samples may be imported into it.</summary>
    public bool IsDefault => Path is null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Path is not null && (string.IsNullOrWhiteSpace(Path) || Path.Contains('\0', StringComparison.Ordinal)))
        {
            yield return new ValidationResult("must be the path of a folder.", [nameof(Path)]);
        }
    }

    private static string? Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(IO.Path.Combine(folder.FullName, "SearchService.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
