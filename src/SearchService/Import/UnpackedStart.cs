using System.IO.Compression;

namespace SearchService.Import;

/// <summary>What a file compressed with gzip unpacks to, as a stream that ends in an error where it grows beyond what articles can.</summary>
/// <param name="packed">The file.</param>
internal sealed class UnpackedStart(FileStart packed) : ForwardStream
{
    /// <summary>Text shrinks to a tenth; what shrinks to less than a hundredth says nothing.</summary>
    private const int MostGrowth = 100;
    private const int AlwaysTaken = 16 << 20;

    private readonly GZipStream _content = new(packed, CompressionMode.Decompress);
    private readonly long _most = AlwaysTaken + (MostGrowth * packed.Length);

    /// <inheritdoc/>
    /// <exception cref="IOException">It is no gzip, is cut off, is more than one gzip, or grows too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return buffer.IsEmpty ? 0 : Counted(_content.Read(buffer));
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"It can't be unpacked: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read)
    {
        // The unpacker takes the end of the file for the end of the content.
        if (read == 0 && (uint)At != packed.LastUInt32())
        {
            throw new IOException("It is cut off, or more than one compressed file.");
        }

        At += read;
        return At <= _most
            ? read
            : throw new IOException($"It unpacks to more than {_most >> 20:N0} MB, {MostGrowth} times its size: no articles do.");
    }
}
