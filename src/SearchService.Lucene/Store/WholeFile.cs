using SearchService.Store;

namespace SearchService.Lucene.Store;

/// <summary>A small file that is only ever replaced as a whole.</summary>
internal static class WholeFile
{
    /// <summary>What the name of the file ends in while it is written.</summary>
    public const string Unfinished = ".new";

    /// <summary>Replaces the content in one step: whoever reads, even after a power cut, sees all of the old or all of the new.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var next = path + Unfinished;
        using (var file = File.OpenHandle(next, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, content, 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(next, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }
}
