using LuceneDirectory = Lucene.Net.Store.Directory;
using Lucene.Net.Store;

namespace SearchService.Lucene.Files;

/// <summary>Opens the files inside a compound file, all on one handle.</summary>
internal sealed class FileSlicer(SharedFile file) : LuceneDirectory.IndexInputSlicer
{
    /// <inheritdoc/>
    public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
        new FileInput($"{file.Path} [{sliceDescription}]", file, offset, length);

    /// <inheritdoc/>
    [Obsolete("Lucene keeps it for old indexes.")]
    public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }
    }
}
