using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Log;

/// <summary>What changes a file.</summary>
internal enum DiskOperation
{
    Create,
    Write,
    Flush,
    Truncate,
}

/// <summary>A disk that fails when it is told to. Every change of a file asks <see cref="Fault"/> first.</summary>
internal sealed class FaultyStorage(string folder) : ILogStorage
{
    private readonly DiskLogStorage _disk = new(folder, FileAccess.ReadWrite);
    private int _operations;
    private int _flushes;

    /// <summary>Told each change and its number, from 1; an answer is thrown. May block.</summary>
    public Func<DiskOperation, int, Exception?> Fault { get; set; } = (_, _) => null;

    public int Operations => _operations;

    public int Flushes => _flushes;

    /// <summary>The error of Linux for a disk without space.</summary>
    public static IOException DiskFull() => new("No space left on device", 28);

    public DiskSpace? Space { get; set; }

    public IReadOnlyList<string> List() => _disk.List();

    public ILogFile Open(string path) => new FaultyFile(this, _disk.Open(path));

    public ILogFile Create(string name, ReadOnlySpan<byte> start)
    {
        Before(DiskOperation.Create);
        return new FaultyFile(this, _disk.Create(name, start));
    }

    private void Before(DiskOperation operation)
    {
        if (Fault(operation, Interlocked.Increment(ref _operations)) is { } fault)
        {
            throw fault;
        }
    }

    private sealed class FaultyFile(FaultyStorage storage, ILogFile file) : ILogFile
    {
        public string Path => file.Path;

        public long Length => file.Length;

        public int Read(Span<byte> buffer, long offset) => file.Read(buffer, offset);

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            try
            {
                storage.Before(DiskOperation.Write);
            }
            catch (IOException)
            {
                file.Write(bytes[..(bytes.Length * 2 / 3)], offset); // As far as there was space.
                throw;
            }

            file.Write(bytes, offset);
        }

        public void Flush()
        {
            Interlocked.Increment(ref storage._flushes);
            storage.Before(DiskOperation.Flush);
            file.Flush();
        }

        public void Truncate(long length)
        {
            storage.Before(DiskOperation.Truncate);
            file.Truncate(length);
        }

        public void Dispose() => file.Dispose();
    }
}
