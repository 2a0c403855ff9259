namespace SearchService.Lucene.Store;

/// <summary>Waits until the disk has what was written.</summary>
internal static class DiskSync
{
    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">The disk refused, or there is no such file.</exception>
    public static void File(string path)
    {
        using var file = System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }
}
