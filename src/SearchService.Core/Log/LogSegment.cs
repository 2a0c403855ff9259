namespace SearchService.Log;

/// <summary>A file of the open log: how much of it is acknowledged, and about where each record is. One thread adds, any may ask.</summary>
internal sealed class LogSegment(ILogFile file, long first, long length) : IDisposable
{
    private const long Spacing = 64 << 10;

    private readonly Lock _lock = new();
    private readonly List<(long Position, long Offset)> _places = [];
    private long _length = length;

    public ILogFile File { get; } = file;

    /// <summary>Position of the first record, here or to come.</summary>
    public long First { get; } = first;

    /// <summary>Acknowledged bytes.</summary>
    public long Length => Volatile.Read(ref _length);

    /// <summary>Where to start reading for a record: at its line or at most a few records before.</summary>
    public long PlaceFor(long position)
    {
        lock (_lock)
        {
            var found = _places.BinarySearch((position, long.MaxValue));
            var before = (found < 0 ? ~found : found) - 1;
            return before < 0 ? LogFileScan.HeaderLength(First) : _places[before].Offset;
        }
    }

    /// <summary>Takes over a group that is on disk.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="shift">What to add to their offsets.</param>
    /// <param name="end">Where the group ends.</param>
    public void Add(IReadOnlyList<PlacedRecord> records, long shift, long end)
    {
        lock (_lock)
        {
            foreach (var record in records)
            {
                var offset = record.Offset + shift;
                if (_places.Count == 0 || offset - _places[^1].Offset >= Spacing)
                {
                    _places.Add((record.Position, offset));
                }
            }
        }

        Volatile.Write(ref _length, end);
    }

    public void Dispose() => File.Dispose();
}
