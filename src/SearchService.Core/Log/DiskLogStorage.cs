using SearchService.Store;

namespace SearchService.Log;

/// <summary>A folder on disk.</summary>
internal sealed class DiskLogStorage(string folder, FileAccess access) : ILogStorage
{
    private const string Unfinished = ".new";

    public DiskSpace? Space => DiskSpace.Of(folder);

    public IReadOnlyList<string> List() => [.. Directory.EnumerateFiles(folder)
        .Where(path => LogHeader.FirstOf(path) is not null)
        .Order(StringComparer.Ordinal)];

    public ILogFile Open(string path) => new DiskLogFile(path, access);

    public ILogFile Create(string name, ReadOnlySpan<byte> start)
    {
        var path = Path.Combine(folder, name);
        using (var file = File.OpenHandle(path + Unfinished, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, start, 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(path + Unfinished, path, overwrite: true);
        FolderSync.Flush(folder);
        return Open(path);
    }
}
