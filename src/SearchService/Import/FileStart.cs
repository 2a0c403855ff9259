using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace SearchService.Import;

/// <summary>What a file held when it was opened, as a stream: one that somebody goes on writing has an end all the same.</summary>
internal sealed class FileStart(SafeFileHandle handle) : ForwardStream
{
    /// <inheritdoc/>
    public override long Length { get; } = RandomAccess.GetLength(handle);

    /// <summary>The last four bytes, as a little-endian number; 0 where there are fewer.</summary>
    public uint LastUInt32()
    {
        Span<byte> last = stackalloc byte[sizeof(uint)];
        return Length >= last.Length && RandomAccess.Read(handle, last, Length - last.Length) == last.Length
            ? BinaryPrimitives.ReadUInt32LittleEndian(last)
            : 0;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(handle, buffer[..(int)Math.Min(buffer.Length, Length - At)], At);
        At += read;
        return read;
    }
}

/// <summary>Reads the beginning of a file into memory.</summary>
internal static class FileStartBytes
{
    /// <summary>All bytes, or the first <paramref name="most"/> of them; never more memory than twice that.</summary>
    public static byte[] Read(Stream content, int most)
    {
        using var bytes = new MemoryStream();
        var block = new byte[Math.Min(most, 1 << 16)];
        while (bytes.Length < most && content.Read(block, 0, (int)Math.Min(block.Length, most - bytes.Length)) is > 0 and var read)
        {
            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }
}

/// <summary>A stream that is read once, from its beginning on.</summary>
internal abstract class ForwardStream : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => At; set => throw new NotSupportedException(); }

    /// <summary>How many bytes were read.</summary>
    protected long At { get; set; }

    /// <inheritdoc/>
    public abstract override int Read(Span<byte> buffer);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<int>(cancellationToken)
        : ValueTask.FromResult(Read(buffer.Span));

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
