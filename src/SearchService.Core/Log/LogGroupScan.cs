using System.Buffers;
using System.Text;

namespace SearchService.Log;

/// <summary>Collects the records of the group that is being read, until its marker.</summary>
internal sealed class LogGroupScan(long start, long last)
{
    private readonly ArrayBufferWriter<byte> _sums = new();

    public List<PlacedRecord> Records { get; private set; } = [];

    /// <summary>Where the group's first line begins.</summary>
    public long Start { get; private set; } = start;

    /// <summary>Position of the last record read, or before the group.</summary>
    public long Last { get; private set; } = last;

    public void Add(in LogEntry entry, ReadOnlySpan<byte> line, long offset)
    {
        UInt128? hash = entry.Document.IsEmpty ? null : ArticleVersion.HashOf(entry.Document);
        Records.Add(new PlacedRecord(entry.Position, offset, Encoding.ASCII.GetString(entry.Id), hash));
        _sums.Write(LogLine.SumOf(line));
        Last = entry.Position;
    }

    /// <summary>The marker that belongs behind the records.</summary>
    /// <param name="end">Where the last record's line ends.</param>
    public LogMarker Marker(long end)
    {
        Span<byte> sum = stackalloc byte[LogLine.SumLength];
        LogLine.Sum(_sums.WrittenSpan, sum);
        return new LogMarker(Records.Count, Last, end - Start, Encoding.ASCII.GetString(sum));
    }

    /// <summary>Begins the next group; the records are the caller's to keep.</summary>
    public void Restart(long start)
    {
        Start = start;
        Records = [];
        _sums.ResetWrittenCount();
    }
}
