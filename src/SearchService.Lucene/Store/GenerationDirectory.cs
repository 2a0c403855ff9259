using Lucene.Net.Store;
using SearchService.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace SearchService.Lucene.Store;

/// <summary>The folder of a generation as Lucene sees it. Every file is flushed before it is disposed and synced before a commit names it.</summary>
/// <remarks>
/// Not FSDirectory.Open: on 64-bit Linux and Windows that maps files into memory and unmaps them under running searches, which can end the process
/// (lucenenet#1013), reads them through several calls a byte (lucenenet#1151), and its outputs count as written before they are flushed
/// (lucenenet#894). Here a read is a read through a pointer, and a mapping stays until no input of it can be reached.
/// </remarks>
internal sealed class GenerationDirectory : BaseDirectory
{
    private readonly System.Threading.Lock _written = new();
    private readonly HashSet<string> _unsynced = new(StringComparer.Ordinal);

    /// <summary>Opens a folder; it must exist.</summary>
    public GenerationDirectory(string folder)
    {
        Folder = folder;
        SetLockFactory(new NativeFSLockFactory(folder));
        LockFactory.LockPrefix = null;
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>Bytes of all files there are now; 0 where the folder can't be looked at. Status asks, and must answer when the disk fails.</summary>
    public long SizeInBytes
    {
        get
        {
            try
            {
                return new DirectoryInfo(Folder).EnumerateFiles().Sum(SizeOf);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    /// <inheritdoc/>
    public override string[] ListAll()
    {
        EnsureOpen();
        return [.. System.IO.Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file))];
    }

    /// <inheritdoc/>
    [Obsolete("Lucene keeps it for old callers.")]
    public override bool FileExists(string name) => File.Exists(PathOf(name));

    /// <inheritdoc/>
    public override long FileLength(string name) => new FileInfo(PathOf(name)).Length;

    /// <inheritdoc/>
    public override void DeleteFile(string name)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {path} to delete.", path);
        }

        try
        {
            File.Delete(path);
        }
        catch (UnauthorizedAccessException failure) when (OperatingSystem.IsWindows())
        {
            // Windows deletes no file that is mapped. Lucene tries again after what it knows as a failure.
            throw new IOException($"{path} can't be deleted yet.", failure);
        }

        lock (_written)
        {
            _unsynced.Remove(name);
        }
    }

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        // Named before the first byte: whatever happens to the output, a commit that names the file syncs it.
        lock (_written)
        {
            _unsynced.Add(name);
        }

        return new FileOutput(PathOf(name));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// What is read once, as the check at a start does, is read without a mapping: a sector that can't be read is an exception then.
    /// So are stored documents, of which a page needs ten: of a mapping, every page that was ever shown would count as the process's memory.
    /// </remarks>
    public override IndexInput OpenInput(string name, IOContext context) =>
        context.ReadOnce ? FileInput.Once(new SharedFile(PathOf(name)))
        : MappedSlicer.HoldsManyStoredDocuments(name, FileLength(name)) ? FileInput.HereAndThere(new SharedFile(PathOf(name)))
        : new MappedInput(new MappedFile(PathOf(name)));

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new MappedSlicer(new MappedFile(PathOf(name)));

    /// <inheritdoc/>
    public override void Sync(ICollection<string> names)
    {
        string[] waiting;
        lock (_written)
        {
            waiting = [.. names.Where(_unsynced.Contains)];
        }

        foreach (var name in waiting)
        {
            DiskSync.File(PathOf(name));
        }

        FolderSync.Flush(Folder);
        lock (_written)
        {
            _unsynced.ExceptWith(waiting);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(GenerationDirectory)}@{Folder}";

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => IsOpen = false;

    private static long SizeOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            // Merged away since the folder was listed.
            return 0;
        }
    }

    private string PathOf(string name)
    {
        EnsureOpen();
        return Path.Combine(Folder, name);
    }
}

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

/// <summary>Opens the files inside a compound file: in one mapping, but for the stored documents.</summary>
internal sealed class MappedSlicer(MappedFile file) : LuceneDirectory.IndexInputSlicer
{
    private const int LeastUnmapped = 1 << 20;

    private SharedFile? _unmapped;

    /// <summary>Tells whether a file, or one inside a compound file, holds so many stored documents that their pages are better not kept in
    /// memory.</summary>
    /// <remarks>Few bytes are no matter: every refresh makes a small segment, and a file that is not mapped takes a handle until the collector finds
    /// it.</remarks>
    public static bool HoldsManyStoredDocuments(string name, long length) =>
        length >= LeastUnmapped && name.EndsWith(".fdt", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override IndexInput OpenSlice(string sliceDescription, long offset, long length)
    {
        var description = $"{file.Path} [{sliceDescription}]";
        return HoldsManyStoredDocuments(sliceDescription, length)
            ? FileInput.HereAndThere(description, _unmapped ??= new SharedFile(file.Path), offset, length)
            : new MappedInput(description, file, offset, length);
    }

    /// <inheritdoc/>
    [Obsolete("Lucene keeps it for old indexes.")]
    public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Close();
            _unmapped?.Leave();
        }
    }
}
