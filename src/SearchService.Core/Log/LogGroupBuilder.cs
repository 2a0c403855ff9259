using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace SearchService.Log;

/// <summary>Lays out the lines of a group.</summary>
internal sealed class LogGroupBuilder
{
    private const int KeptBuffer = 16 << 20;

    private readonly List<PlacedRecord> _records = [];
    private readonly ArrayBufferWriter<byte> _sums = new();
    private ArrayBufferWriter<byte> _bytes = new(64 << 10);
    private long _last;

    /// <summary>The records so far; offsets count from the group's start.</summary>
    public IReadOnlyList<PlacedRecord> Records => _records;

    /// <summary>Bytes so far.</summary>
    public int Length => _bytes.WrittenCount;

    /// <summary>Begins a group anew.</summary>
    /// <param name="last">Position of the last acknowledged record.</param>
    public void Restart(long last)
    {
        _last = last;
        _records.Clear();
        _sums.ResetWrittenCount();
        if (_bytes.Capacity > KeptBuffer)
        {
            _bytes = new ArrayBufferWriter<byte>(64 << 10);
        }

        _bytes.ResetWrittenCount();
    }

    /// <summary>Adds a document, as JSON.</summary>
    /// <returns>Its position.</returns>
    public long AddPut(string id, ReadOnlySpan<byte> json, UInt128 hash) => Add(id, LogEntry.PutName, json, "}"u8, hash);

    /// <summary>Adds a deletion.</summary>
    /// <returns>Its position.</returns>
    public long AddDelete(string id) => Add(id, LogEntry.DeleteName, Encoding.ASCII.GetBytes(id), "\"}"u8, hash: null);

    /// <summary>Ends the group with its marker.</summary>
    /// <returns>All of its bytes, until the next <see cref="Restart"/>.</returns>
    public ReadOnlySpan<byte> Finish()
    {
        Span<byte> sum = stackalloc byte[LogLine.SumLength];
        LogLine.Sum(_sums.WrittenSpan, sum);
        _bytes.Write(new LogMarker(_records.Count, _last, _bytes.WrittenCount, Encoding.ASCII.GetString(sum)).ToLine());
        return _bytes.WrittenSpan;
    }

    private long Add(string id, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ReadOnlySpan<byte> end, UInt128? hash)
    {
        const int LongestNumber = 20;
        var position = _last + 1;
        var line = _bytes.GetSpan(LogLine.FrameLength + LogEntry.PositionName.Length + LongestNumber + name.Length + value.Length + end.Length + 1);
        var length = LogLine.FrameLength;
        length += Append(line[length..], LogEntry.PositionName);
        Utf8Formatter.TryFormat(position, line[length..], out var digits);
        length += digits;
        length += Append(line[length..], name);
        length += Append(line[length..], value);
        length += Append(line[length..], end);
        LogLine.Frame(line[..length]);
        line[length] = (byte)'\n';

        _sums.Write(LogLine.SumOf(line));
        _records.Add(new PlacedRecord(position, _bytes.WrittenCount, id, hash));
        _bytes.Advance(length + 1);
        _last = position;
        return position;
    }

    private static int Append(Span<byte> line, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(line);
        return bytes.Length;
    }
}
