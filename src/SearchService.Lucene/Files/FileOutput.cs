using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace SearchService.Lucene.Files;

/// <summary>Writes a new file through a buffer of 64 KB.</summary>
internal sealed class FileOutput(string path) : BufferedIndexOutput(BufferBytes)
{
    private const int BufferBytes = 64 * 1024;

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
    private long _length;

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    protected override void FlushBuffer(byte[] b, int offset, int len)
    {
        RandomAccess.Write(_file, b.AsSpan(offset, len), _length);
        _length += len;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        try
        {
            base.Dispose(disposing);
        }
        finally
        {
            _file.Dispose();
        }
    }
}
