using Lucene.Net.Store;

namespace SearchService.Lucene.Files;

/// <summary>Reads a file from its beginning to its end through a buffer, a bad sector being an exception. For files that are read once.</summary>
internal sealed class FileInput : BufferedIndexInput
{
    private const int BufferBytes = 64 * 1024;

    private readonly SharedFile _file;
    private bool _isClone;

    /// <summary>The file is closed with this input.</summary>
    public FileInput(SharedFile file)
        : base(file.Path, BufferBytes) => _file = file;

    /// <inheritdoc/>
    public override long Length => _file.Length;

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (FileInput)base.Clone();
        clone._isClone = true;
        return clone;
    }

    /// <inheritdoc/>
    protected override void ReadInternal(byte[] b, int offset, int length) => _file.Read(b.AsSpan(offset, length), Position);

    /// <inheritdoc/>
    protected override void SeekInternal(long pos)
    {
        // Every read names its place.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Only the first input closes the file.
        if (disposing && !_isClone)
        {
            _file.Dispose();
        }
    }
}
