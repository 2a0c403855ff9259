using System.IO.MemoryMappedFiles;

namespace SearchService.Lucene.Store;

/// <summary>A file in memory, for reading, used by many inputs at once. The mapping lives as long as any of them can be reached, closed or
/// not.</summary>
/// <remarks>
/// Lucene closes the input that it opened and never the clones that searches read, so nobody can tell when the last of them is done, except the
/// garbage collector: every input holds this object, and only when none is left its finalizer unmaps. A search that outlives its reader reads on.
/// The size of a file is held against the manifest before it is mapped; one that is cut off afterwards, by whom ever, is beyond help: the system ends
/// the process.
/// </remarks>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private MemoryPressure? _pressure;
    private volatile bool _isClosed;

    /// <summary>Maps a whole file.</summary>
    /// <exception cref="IOException">It is missing or can't be mapped.</exception>
    public MappedFile(string path)
    {
        Path = path;
        // A merged-away file is deleted while searches still read it.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = file.Length;
        if (Length == 0)
        {
            return;
        }

        // Neither the file nor the section has to stay open for the view.
        using var section = MemoryMappedFile.CreateFromFile(file, mapName: null, Length, MemoryMappedFileAccess.Read, HandleInheritability.None,
            leaveOpen: true);
        _view = section.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

#pragma warning disable MA0055 // That nothing can reach it any more is all there is to know when to unmap by.
    /// <summary>Unmaps: no input is left.</summary>
    ~MappedFile()
#pragma warning restore MA0055
    {
        if (_view is not null && _start is not null)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.SafeMemoryMappedViewHandle.Dispose();
        }
    }

    /// <summary>Which file.</summary>
    public string Path { get; }

    /// <summary>Its size in bytes. Index files never change once written.</summary>
    public long Length { get; }

    /// <summary>True once its owner is done with it. What was cloned before reads on.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Its first byte; nothing where it is empty. Valid while this object is reachable, so whoever reads keeps it alive over the
    /// read.</summary>
    public byte* Start => _start;

    /// <summary>The owner is done: no further clones.</summary>
    public void Close()
    {
        _isClosed = true;
        _pressure ??= new MemoryPressure(Length);
    }
}

/// <summary>Tells the collector of bytes that it would set free, for as long as whoever holds this object can be reached: a deleted file takes its
/// room on the disk while somebody may read on.</summary>
internal sealed class MemoryPressure
{
    private readonly long _bytes;

    /// <summary>Tells it.</summary>
    /// <param name="bytes">How many.</param>
    public MemoryPressure(long bytes)
    {
        _bytes = bytes;
        if (bytes > 0)
        {
            GC.AddMemoryPressure(bytes);
        }
    }

#pragma warning disable MA0055 // As with a mapping: that nothing can reach it any more is all there is to know.
    /// <summary>They are free.</summary>
    ~MemoryPressure()
#pragma warning restore MA0055
    {
        if (_bytes > 0)
        {
            GC.RemoveMemoryPressure(_bytes);
        }
    }
}
