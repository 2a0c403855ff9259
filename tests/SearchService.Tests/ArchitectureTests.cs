using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SearchService.Tests;

/// <summary>Who may know whom: projects by their references, the folders of Core by their usings.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>
    /// The folders of Core: each reads only those above it. A document carries its sketch, so near-duplicates stand above documents. The log is one
    /// store, beside the seam.
    /// </summary>
    private static readonly string[] FoldersOfCore =
        ["Store", "Log", "NearDuplicates", "Documents", "Queries", "Facets", "Highlighting", "Engine", "Search", "Indexing"];

    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["SearchService.Analysis"] = ["SearchService.Articles"],
        ["SearchService.Articles"] = [],
        ["SearchService.Core"] = ["SearchService.Analysis", "SearchService.Articles"],
        ["SearchService.Lucene"] = ["SearchService.Analysis", "SearchService.Core"],
        ["SearchService"] = ["SearchService.Core", "SearchService.Lucene"],
    };

    private static readonly string Source = Path.Combine(Repository.Root, "src");

    [Fact]
    public void A_folder_of_Core_reads_only_the_ones_above_it()
    {
        var core = Path.Combine(Source, "SearchService.Core");
        var below = new List<string>();
        foreach (var file in FilesOf(core))
        {
            var folder = Path.GetRelativePath(core, file).Split(Path.DirectorySeparatorChar)[0];
            Assert.Contains(folder, FoldersOfCore);
            below.AddRange(NamespacesIn(file)
                .Where(used => Array.IndexOf(FoldersOfCore, used) >= Array.IndexOf(FoldersOfCore, folder))
                .Select(used => $"{Path.GetRelativePath(core, file)} reads {used}"));
        }

        Assert.Empty(below);
    }

    [Fact]
    public void A_project_references_only_those_below_it()
    {
        var projects = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(MayReference.Keys.Order(StringComparer.Ordinal), projects.Select(NameOf).Order(StringComparer.Ordinal));
        Assert.All(projects, project => Assert.Subset(
            MayReference[NameOf(project)].ToHashSet(StringComparer.Ordinal),
            ReferencesOf(project).ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void Only_the_engine_on_Lucene_names_Lucene_Net() => Assert.Equal(
        ["SearchService.Lucene"],
        Directory.GetDirectories(Source).Where(project => FilesOf(project).Any(NamesLucene)).Select(project => Path.GetFileName(project)));

    [Fact]
    public void Only_the_composition_roots_know_which_store_there_is() => Assert.Equal(
        ["Cli/LocalData.cs", "Cli/VerifyCommand.cs", "Hosting/Composition.cs"],
        FilesOf(Path.Combine(Source, "SearchService")).Concat(FilesOf(Path.Combine(Source, "SearchService.Lucene")))
            .Where(file => NamespacesIn(file).Contains("Log", StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(Path.Combine(Source, "SearchService"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> FilesOf(string project) => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(project, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static IEnumerable<string> NamespacesIn(string file) =>
        Usings().Matches(File.ReadAllText(file)).Select(match => match.Groups["folder"].Value);

    private static bool NamesLucene(string file) => File.ReadAllText(file).Contains("Lucene.Net", StringComparison.Ordinal);

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(reference => NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    [GeneratedRegex(
        @"^using (static )?SearchService\.(?<folder>\w+)[\w.]*;",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Usings();
}
