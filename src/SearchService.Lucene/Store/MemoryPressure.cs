namespace SearchService.Lucene.Store;

/// <summary>Tells the collector of bytes that it would set free, for as long as whoever holds this object can be reached: a deleted file takes its room on the disk while somebody may read on.</summary>
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
