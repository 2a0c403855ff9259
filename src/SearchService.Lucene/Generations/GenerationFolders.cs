using System.Globalization;
using System.Text;
using SearchService.Lucene.Store;
using SearchService.Store;

namespace SearchService.Lucene.Generations;

/// <summary>The folders of the generations, one each, side by side.</summary>
internal sealed class GenerationFolders
{
    private const string Prefix = "g-";
    private const string SetAsideMark = ".corrupt-";

    private readonly string _indexFolder;
    private readonly TimeProvider _clock;

    /// <summary>Makes the folder that holds them, where it is missing.</summary>
    public GenerationFolders(string indexFolder, TimeProvider clock)
    {
        _indexFolder = System.IO.Directory.CreateDirectory(indexFolder).FullName;
        _clock = clock;
    }

    /// <summary>Tells whether a name is that of a generation in use.</summary>
    public static bool IsName(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>Where a generation is kept.</summary>
    public string PathOf(string generation) => Path.Combine(_indexFolder, generation);

    /// <summary>Tells whether a generation's folder is there.</summary>
    public bool Has(string generation) => System.IO.Directory.Exists(PathOf(generation));

    /// <summary>Tells whether a generation's folder holds documents: one that was only just begun has none.</summary>
    public bool HasDocuments(string generation) => System.IO.Directory.EnumerateFiles(PathOf(generation), "_*").Any();

    /// <summary>Makes the folder of a new generation.</summary>
    public string Create()
    {
        var name = $"{Prefix}{Now()}-{Guid.NewGuid().ToString("n")[..8]}";
        var folder = System.IO.Directory.CreateDirectory(PathOf(name)).FullName;
        FolderSync.Flush(_indexFolder);
        return folder;
    }

    /// <summary>The names of all generations, but not of what was set aside.</summary>
    public IReadOnlyList<string> All() =>
        [.. System.IO.Directory.EnumerateDirectories(_indexFolder).Select(folder => Path.GetFileName(folder)).Where(IsName)];

    /// <summary>Renames the folder of a damaged generation, so that it is never served and still there to be looked at.</summary>
    /// <returns>Where it is now.</returns>
    public string SetAside(string generation)
    {
        var aside = PathOf(generation + SetAsideMark + Now());
        System.IO.Directory.Move(PathOf(generation), aside);
        FolderSync.Flush(_indexFolder);
        return aside;
    }

    /// <summary>Removes what killed runs have left: every generation but the live one. What was set aside stays.</summary>
    /// <returns>The names of what was removed.</returns>
    public IReadOnlyList<string> RemoveLeftovers(string? live)
    {
        var leftovers = All().Where(name => !string.Equals(name, live, StringComparison.Ordinal)).ToList();
        leftovers.ForEach(Remove);
        File.Delete(Path.Combine(_indexFolder, LivePointer.FileName + WholeFile.Unfinished));
        return leftovers;
    }

    /// <summary>Removes the folder of a generation.</summary>
    public void Remove(string generation) => System.IO.Directory.Delete(PathOf(generation), recursive: true);

    private string Now() => _clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
}

/// <summary>The one file that says which generation is live: replaced in one step, so that a crash leaves the old name or the new one.</summary>
/// <param name="indexFolder">The folder that holds the generations.</param>
internal sealed class LivePointer(string indexFolder)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "live";

    private readonly string _path = Path.Combine(indexFolder, FileName);

    /// <summary>True where a generation was live, whatever the file says.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>The generation's name; null where none was ever live, or the file says nothing usable.</summary>
    public string? Read()
    {
        if (!Exists)
        {
            return null;
        }

        var name = File.ReadAllText(_path, Encoding.UTF8).TrimEnd('\n');
        return GenerationFolders.IsName(name) ? name : null;
    }

    /// <summary>Names a generation, for good once this returns.</summary>
    public void Write(string generation) => WholeFile.Replace(_path, Encoding.UTF8.GetBytes(generation + "\n"));

    /// <summary>Names none.</summary>
    public void Clear()
    {
        File.Delete(_path);
        FolderSync.Flush(indexFolder);
    }
}
