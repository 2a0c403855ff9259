using Microsoft.Win32.SafeHandles;

namespace SearchService.Log;

/// <summary>A file on disk.</summary>
internal sealed class DiskLogFile(string path, FileAccess access) : ILogFile
{
    // Shared with everyone: the data folder's lock keeps other writers out, and a verifier or a backup may read.
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete);

    public string Path { get; } = path;

    public long Length => RandomAccess.GetLength(_handle);

    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(_handle, buffer, offset);

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(_handle, bytes, offset);

    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Truncate(long length) => RandomAccess.SetLength(_handle, length);

    public void Dispose() => _handle.Dispose();
}
