namespace SearchService.Store;

/// <summary>The folder that holds everything the service keeps.</summary>
public sealed class DataFolder
{
    private DataFolder(string path) => Path = path;

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The article log: deleting it loses the articles.</summary>
    public string LogFolder => System.IO.Path.Combine(Path, "log");

    /// <summary>The index: deleting it loses nothing but the time to build it anew.</summary>
    public string IndexFolder => System.IO.Path.Combine(Path, "index");

    /// <summary>The file that the process which uses the folder keeps locked. It is empty and stays.</summary>
    public string LockFile => System.IO.Path.Combine(Path, "lock");

    /// <summary>Who uses the folder, as JSON; true only while <see cref="LockFile"/> is locked.</summary>
    /// <remarks><c>{"pid":4711,"address":"http://127.0.0.1:5080"}</c></remarks>
    public string HolderFile => System.IO.Path.Combine(Path, "lock.json");

    /// <summary>Takes an existing folder, or makes it where its parent exists.</summary>
    /// <param name="path">A path, relative to the current folder or absolute.</param>
    /// <exception cref="DataFolderException">The parent is missing, it is a file, or it can't be made.</exception>
    public static DataFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (Directory.Exists(path))
        {
            return new DataFolder(path);
        }

        var parent = System.IO.Path.GetDirectoryName(path);
        if (!File.Exists(path) && !Directory.Exists(parent))
        {
            throw new DataFolderException(
                path,
                $"The data folder can't be made, because its parent folder {parent} does not exist. Make that, or set Data:Path to another folder.");
        }

        try
        {
            Directory.CreateDirectory(path);
            FolderSync.Flush(parent!);
            return new DataFolder(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DataFolderException.For(path, failure);
        }
    }
}
