using LuceneDirectory = Lucene.Net.Store.Directory;
using Lucene.Net.Store;

namespace SearchService.Lucene.Files;

/// <summary>Opens the files inside a compound file, all in one mapping.</summary>
internal sealed class MappedSlicer(MappedFile file) : LuceneDirectory.IndexInputSlicer
{
    /// <inheritdoc/>
    public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
        new MappedInput($"{file.Path} [{sliceDescription}]", file, offset, length);

    /// <inheritdoc/>
    [Obsolete("Lucene keeps it for old indexes.")]
    public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Close();
        }
    }
}
