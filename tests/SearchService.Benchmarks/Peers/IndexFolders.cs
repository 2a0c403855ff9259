namespace SearchService.Benchmarks.Peers;

/// <summary>Where our indexes stand beside the peer's.</summary>
internal static class IndexFolders
{
    /// <summary>The index in the peer's layout.</summary>
    public static string Layout(string folder) => Path.Combine(folder, "ours-layout");

    /// <summary>The generations of our engine.</summary>
    public static string Engine(string folder) => Path.Combine(folder, "ours-engine");

    /// <summary>A folder made empty.</summary>
    public static string Emptied(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>A fresh copy to write to.</summary>
    public static string Copied(string path)
    {
        var copy = Emptied(path + "-copy");
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
