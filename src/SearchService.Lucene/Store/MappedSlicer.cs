using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace SearchService.Lucene.Store;

/// <summary>Opens the files inside a compound file: in one mapping, but for the stored documents.</summary>
internal sealed class MappedSlicer(MappedFile file) : LuceneDirectory.IndexInputSlicer
{
    private const int LeastUnmapped = 1 << 20;

    private SharedFile? _unmapped;

    /// <summary>Tells whether a file, or one inside a compound file, holds so many stored documents that their pages are better not kept in memory.</summary>
    /// <remarks>Few bytes are no matter: every refresh makes a small segment, and a file that is not mapped takes a handle until the collector finds it.</remarks>
    public static bool HoldsManyStoredDocuments(string name, long length) => length >= LeastUnmapped && name.EndsWith(".fdt", StringComparison.Ordinal);

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
