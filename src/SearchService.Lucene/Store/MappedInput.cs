using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Store;

namespace SearchService.Lucene.Store;

/// <summary>Reads a file, or a slice of one, through a pointer into its mapping. For one thread at a time; clones and slices are for other
/// threads.</summary>
/// <remarks>Every read checks its bounds first, and holds the mapping until it is done.</remarks>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MappedFile _file;
    private readonly byte* _start;
    private readonly byte* _end;
    private readonly bool _ownsFile;
    private byte* _at;
    private bool _isClone;

    /// <summary>The whole file, which is closed with this input.</summary>
    public MappedInput(MappedFile file)
        : this(file.Path, file, 0, file.Length, ownsFile: true)
    {
    }

    /// <summary>A slice of a file that somebody else closes.</summary>
    /// <exception cref="EndOfStreamException">The file ends before the slice does.</exception>
    public MappedInput(string description, MappedFile file, long start, long length)
        : this(description, file, start, length, ownsFile: false)
    {
    }

    private MappedInput(string description, MappedFile file, long start, long length, bool ownsFile)
        : base(description)
    {
        ObjectDisposedException.ThrowIf(file.IsClosed, this);
        SliceBounds.Check(description, file.Path, file.Length, start, length);
        _file = file;
        _start = file.Start + start;
        _end = _start + length;
        _at = _start;
        _ownsFile = ownsFile;
    }

    /// <inheritdoc/>
    public override long Length => _end - _start;

    /// <inheritdoc/>
    public override long Position => _at - _start;

    /// <inheritdoc/>
    public override void Seek(long pos)
    {
        if ((ulong)pos > (ulong)(_end - _start))
        {
            throw new EndOfStreamException($"There is no byte {pos} in {this}, which has {Length}.");
        }

        _at = _start + pos;
    }

    /// <inheritdoc/>
    public override byte ReadByte()
    {
        var at = _at;
        if (at >= _end)
        {
            ThrowPastEnd(1);
        }

        var value = *at;
        _at = at + 1;
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len)
    {
        var into = b.AsSpan(offset, len);
        new ReadOnlySpan<byte>(Take(len), len).CopyTo(into);
        GC.KeepAlive(this);
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len, bool useBuffer) => ReadBytes(b, offset, len);

    /// <inheritdoc/>
    public override short ReadInt16()
    {
        var value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<short>(Take(sizeof(short))));
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override int ReadInt32()
    {
        var value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<int>(Take(sizeof(int))));
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override long ReadInt64()
    {
        var value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<long>(Take(sizeof(long))));
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override int ReadVInt32()
    {
        var at = _at;
        if (at < _end && *at < 0x80)
        {
            int only = *at;
            _at = at + 1;
            GC.KeepAlive(this);
            return only;
        }

        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = ReadByte();
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                // Of the fifth byte four bits are left.
                return shift < 28 || next < 0x10 ? (int)value : throw NoVariableLength();
            }
        }

        throw NoVariableLength();
    }

    /// <inheritdoc/>
    public override long ReadVInt64()
    {
        var value = 0ul;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = ReadByte();
            value |= (next & 0x7Ful) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }

        throw NoVariableLength();
    }

    /// <inheritdoc/>
    public override void SkipBytes(long numBytes)
    {
        if (numBytes < 0 || numBytes > _end - _at)
        {
            ThrowPastEnd(numBytes);
        }

        _at += numBytes;
    }

    /// <inheritdoc/>
    public override object Clone()
    {
        ObjectDisposedException.ThrowIf(_file.IsClosed, this);
        var clone = (MappedInput)base.Clone();
        clone._isClone = true;
        return clone;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsFile && !_isClone)
        {
            _file.Close();
        }
    }

    private byte* Take(int length)
    {
        var at = _at;
        if (length > _end - at)
        {
            ThrowPastEnd(length);
        }

        _at = at + length;
        return at;
    }

    private IOException NoVariableLength() => new($"There is no number of variable length at byte {Position} of {this}.");

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private void ThrowPastEnd(long length) =>
        throw new EndOfStreamException($"Read past the end of {this}: {Position + length} of {Length} bytes.");
}

/// <summary>A slice of a file lies within the file.</summary>
internal static class SliceBounds
{
    /// <summary>Checks that it does.</summary>
    /// <param name="description">What the slice is.</param>
    /// <param name="path">The file.</param>
    /// <param name="size">Bytes of the file.</param>
    /// <param name="start">First byte of the slice.</param>
    /// <param name="length">Bytes of the slice.</param>
    /// <exception cref="EndOfStreamException">The file ends before the slice does.</exception>
    public static void Check(string description, string path, long size, long start, long length)
    {
        if (start < 0 || length < 0 || start > size - length)
        {
            throw new EndOfStreamException($"{description} ends before byte {start + length}: {path} has {size}.");
        }
    }
}
