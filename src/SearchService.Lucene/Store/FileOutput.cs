using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace SearchService.Lucene.Store;

/// <summary>Writes a new file through a buffer, and sums it on the way.</summary>
internal sealed class FileOutput(string path) : IndexOutput
{
    private const int BufferBytes = 64 * 1024;

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly Crc32 _sum = new();
    private long _written;
    private int _buffered;
    private bool _isClosed;

    /// <inheritdoc/>
    public override long Position => _written + _buffered;

    /// <inheritdoc/>
    public override long Length => _written;

    /// <inheritdoc/>
    public override long Checksum
    {
        get
        {
            Flush();
            return _sum.GetCurrentHashAsUInt32();
        }
    }

    /// <inheritdoc/>
    public override void WriteByte(byte b)
    {
        if (_buffered == BufferBytes)
        {
            Flush();
        }

        _buffer[_buffered++] = b;
    }

    /// <inheritdoc/>
    public override void WriteBytes(byte[] b, int offset, int length)
    {
        var left = b.AsSpan(offset, length);
        while (left.Length > BufferBytes - _buffered)
        {
            var part = BufferBytes - _buffered;
            left[..part].CopyTo(_buffer.AsSpan(_buffered));
            _buffered = BufferBytes;
            left = left[part..];
            Flush();
        }

        left.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += left.Length;
    }

    /// <inheritdoc/>
    public override void WriteInt32(int i)
    {
        BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), i);
        _buffered += sizeof(int);
    }

    /// <inheritdoc/>
    public override void WriteInt64(long i)
    {
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), i);
        _buffered += sizeof(long);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            RandomAccess.Write(_file, _buffer.AsSpan(0, _buffered), _written);
        }
        catch (IOException)
        {
            // Files that were merged away take their room until their mappings are collected: on a full disk that is now.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            RandomAccess.Write(_file, _buffer.AsSpan(0, _buffered), _written);
        }

        _sum.Append(_buffer.AsSpan(0, _buffered));
        _written += _buffered;
        _buffered = 0;
    }

    /// <inheritdoc/>
    [Obsolete("Lucene keeps it for old codecs.")]
    public override void Seek(long pos) => throw new NotSupportedException("A file is written from its beginning to its end.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing || _isClosed)
        {
            return;
        }

        _isClosed = true;
        try
        {
            // Before the handle goes: what Lucene has closed is written.
            Flush();
        }
        finally
        {
            _file.Dispose();
        }
    }

    private Span<byte> Room(int bytes)
    {
        if (bytes > BufferBytes - _buffered)
        {
            Flush();
        }

        return _buffer.AsSpan(_buffered, bytes);
    }
}
