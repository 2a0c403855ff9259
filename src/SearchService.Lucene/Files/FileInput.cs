using Lucene.Net.Store;

namespace SearchService.Lucene.Files;

/// <summary>Reads a file, or a slice of one, through a small buffer of its own. Clones share the file's handle and nothing else.</summary>
internal sealed class FileInput : BufferedIndexInput
{
    private const int BufferBytes = 4 * 1024;

    private readonly SharedFile _file;
    private readonly long _start;
    private readonly long _length;
    private readonly bool _ownsFile;

    /// <summary>The whole file, which is closed with this input.</summary>
    public FileInput(SharedFile file)
        : this(file.Path, file, 0, file.Length, ownsFile: true)
    {
    }

    /// <summary>A slice of a file that somebody else closes.</summary>
    public FileInput(string description, SharedFile file, long start, long length)
        : this(description, file, start, length, ownsFile: false)
    {
    }

    private FileInput(string description, SharedFile file, long start, long length, bool ownsFile)
        : base(description, BufferBytes)
    {
        if (start < 0 || length < 0 || start + length > file.Length)
        {
            throw new EndOfStreamException($"{description} ends before byte {start + length}: {file.Path} has {file.Length}.");
        }

        _file = file;
        _start = start;
        _length = length;
        _ownsFile = ownsFile;
    }

    /// <inheritdoc/>
    public override long Length => _length;

    /// <summary>True for a clone: only the first input closes the file.</summary>
    private bool IsClone { get; set; }

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (FileInput)base.Clone();
        clone.IsClone = true;
        return clone;
    }

    /// <inheritdoc/>
    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        var from = Position;
        if (from + length > _length)
        {
            throw new EndOfStreamException($"Read past the end of {this}: {from + length} of {_length} bytes.");
        }

        _file.Read(b.AsSpan(offset, length), _start + from);
    }

    /// <inheritdoc/>
    protected override void SeekInternal(long pos)
    {
        // Every read names its place.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsFile && !IsClone)
        {
            _file.Dispose();
        }
    }
}
