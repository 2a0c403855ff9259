using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace SearchService.Import;

/// <summary>What a file held when it was opened, as a stream: one that somebody goes on writing has an end all the same.</summary>
internal sealed class FileStart(SafeFileHandle handle) : ForwardStream
{
    private long _position;

    /// <inheritdoc/>
    public override long Length { get; } = RandomAccess.GetLength(handle);

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>The last four bytes, as a little-endian number; 0 where there are fewer.</summary>
    public uint LastUInt32()
    {
        Span<byte> last = stackalloc byte[sizeof(uint)];
        return Length >= last.Length && RandomAccess.Read(handle, last, Length - last.Length) == last.Length ? BinaryPrimitives.ReadUInt32LittleEndian(last) : 0;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(handle, buffer[..(int)Math.Min(buffer.Length, Length - _position)], _position);
        _position += read;
        return read;
    }
}
