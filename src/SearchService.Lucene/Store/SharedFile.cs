using Microsoft.Win32.SafeHandles;

namespace SearchService.Lucene.Store;

/// <summary>A file open for reading, used by many readers at once.</summary>
/// <param name="path">The file.</param>
internal sealed class SharedFile(string path) : IDisposable
{
    // A merged-away file is deleted while searches still read it.
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    private long _length = -1;
    private MemoryPressure? _pressure;

    /// <summary>Which file.</summary>
    public string Path => path;

    /// <summary>Its size in bytes. Index files never change once written.</summary>
    public long Length => _length < 0 ? _length = RandomAccess.GetLength(_handle) : _length;

    /// <summary>Fills <paramref name="into"/> from a place in the file.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    /// <exception cref="ObjectDisposedException">The file was closed meanwhile.</exception>
    public void Read(Span<byte> into, long from)
    {
        while (into.Length > 0)
        {
            var read = RandomAccess.Read(_handle, into, from);
            if (read == 0)
            {
                throw new EndOfStreamException($"{path} ends at byte {from}.");
            }

            into = into[read..];
            from += read;
        }
    }

    /// <summary>The owner is done, and those who still read close the file by letting go of it: the handle closes itself.</summary>
    public void Leave() => _pressure ??= new MemoryPressure(Length);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
