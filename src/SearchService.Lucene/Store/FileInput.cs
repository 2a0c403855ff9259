using Lucene.Net.Store;

namespace SearchService.Lucene.Store;

/// <summary>Reads a file through a buffer instead of a mapping: a bad sector is an exception, and what was read does not stay in the process's
/// memory.</summary>
internal sealed class FileInput : BufferedIndexInput
{
    /// <summary>How much is read at once where all is read.</summary>
    public const int BufferBytes = 64 * 1024;

    private const int SmallBufferBytes = 8 * 1024;

    private readonly SharedFile _file;
    private readonly long _start;
    private Action<SharedFile>? _close;

    private FileInput(string description, SharedFile file, long start, long length, int buffer, Action<SharedFile>? close)
        : base(description, buffer)
    {
        SliceBounds.Check(description, file.Path, file.Length, start, length);
        _file = file;
        _start = start;
        Length = length;
        _close = close;
    }

    /// <summary>For a file that is read from its beginning to its end, once. It is closed with this input.</summary>
    public static FileInput Once(SharedFile file) => new(file.Path, file, 0, file.Length, BufferBytes, opened => opened.Dispose());

    /// <summary>For a file of which a little is read here and there. Searches may read on in clones when this input is closed, as with
    /// <see cref="MappedFile"/>.</summary>
    public static FileInput HereAndThere(SharedFile file) => new(file.Path, file, 0, file.Length, SmallBufferBytes, opened => opened.Leave());

    /// <summary>The same for a slice of a file that somebody else closes.</summary>
    /// <exception cref="EndOfStreamException">The file ends before the slice does.</exception>
    public static FileInput HereAndThere(string description, SharedFile file, long start, long length) =>
        new(description, file, start, length, SmallBufferBytes, close: null);

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (FileInput)base.Clone();
        clone._close = null;
        return clone;
    }

    /// <inheritdoc/>
    protected override void ReadInternal(byte[] b, int offset, int length) => _file.Read(b.AsSpan(offset, length), _start + Position);

    /// <inheritdoc/>
    protected override void SeekInternal(long pos)
    {
        // Every read names its place.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Only the first input closes the file.
        if (disposing)
        {
            _close?.Invoke(_file);
            _close = null;
        }
    }
}
