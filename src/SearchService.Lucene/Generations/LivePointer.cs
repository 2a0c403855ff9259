using System.Text;
using SearchService.Log;
using SearchService.Lucene.Store;

namespace SearchService.Lucene.Generations;

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
