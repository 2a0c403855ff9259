namespace SearchService.Log;

/// <summary>Reads one file of a log through and tells what was acknowledged from a torn tail, and either from damage.</summary>
/// <param name="file">The file.</param>
/// <param name="after">Position of the last record before the file.</param>
/// <param name="isLast">True where no file follows: only there may a write have been cut short.</param>
internal sealed class LogFileScan(ILogFile file, long after, bool isLast)
{
    private readonly long _length = file.Length;

    /// <summary>Bytes of the header.</summary>
    public static long HeaderLength(long first) => LogHeader.Of(first).Length;

    /// <summary>Reads the file.</summary>
    /// <param name="onGroup">Told the records of each group, and where it ends.</param>
    /// <returns>What is behind the last group; null where nothing is.</returns>
    /// <exception cref="LogDamagedException">Something that was acknowledged is not as it was written.</exception>
    public LogTail? Run(Action<IReadOnlyList<PlacedRecord>, long> onGroup)
    {
        CheckHeader();
        var lines = new LogLineReader(file, HeaderLength(after + 1), _length);
        var group = new LogGroupScan(lines.NextOffset, after);
        while (lines.TryRead(out var line))
        {
            var problem = Take(line, lines, group, out var isMarker);
            if (problem is not null)
            {
                return TailOrDamage(group, lines.Offset, problem);
            }

            if (isMarker)
            {
                onGroup(group.Records, lines.NextOffset);
                group.Restart(lines.NextOffset);
            }
        }

        return group.Records.Count == 0 ? null : TailOrDamage(group, _length, "the file ends inside a group");
    }

    private string? Take(ReadOnlySpan<byte> line, LogLineReader lines, LogGroupScan group, out bool isMarker)
    {
        isMarker = false;
        if (!lines.IsComplete)
        {
            return "the file ends inside a line";
        }

        if (!LogLine.TryOpen(line, out var payload))
        {
            return "a line does not match its checksum";
        }

        if (!LogEntry.TryParse(payload, out var entry))
        {
            return "a line is neither a record nor a marker";
        }

        if (entry.Marker is { } marker)
        {
            isMarker = true;
            return marker == group.Marker(lines.Offset) && group.Records.Count > 0
                ? null
                : throw Damaged(group, group.Start, $"the marker at byte {lines.Offset} does not sum up the records before it");
        }

        if (entry.Position != group.Last + 1)
        {
            return $"a record has position {entry.Position} where {group.Last + 1} belongs";
        }

        group.Add(entry, line, lines.Offset);
        return null;
    }

    private void CheckHeader()
    {
        Span<byte> start = stackalloc byte[LogHeader.MaxLength];
        var read = ReadFully(start, 0);
        if (LogHeader.Problem(start[..read], after + 1) is { } problem)
        {
            throw new LogDamagedException(file.Path, 0, problem);
        }
    }

    private LogTail TailOrDamage(LogGroupScan group, long offset, string problem)
    {
        if (!isLast)
        {
            throw Damaged(group, offset, $"{problem}, and files follow");
        }

        if (FindMarker(offset) is { } marker)
        {
            throw Damaged(group, offset, $"{problem}, and what follows was acknowledged (there is a marker at byte {marker})");
        }

        if (HoldsDamagedMarker(group, offset))
        {
            throw Damaged(group, offset, $"{problem}, and it is a marker but for a few bytes");
        }

        return new LogTail(file.Path, group.Start, _length - group.Start, problem);
    }

    private LogDamagedException Damaged(LogGroupScan group, long offset, string problem) => new(
        file.Path,
        offset,
        $"{problem}. Restore the log from a backup. To give up what follows instead: keep a copy of the folder, "
        + $"cut this file to {group.Start} bytes and remove the files after it.");

    /// <summary>Where the first valid marker begins, at or behind an offset, wherever lines now seem to begin.</summary>
    private long? FindMarker(long offset)
    {
        const int Window = 64 << 10;
        var longest = LogLine.FrameLength + LogMarker.MaxLength + 1;
        var buffer = new byte[Window];
        while (offset < _length)
        {
            var window = buffer.AsSpan(0, ReadFully(buffer, offset));
            var isEnd = offset + window.Length >= _length;
            for (int at = 0, next; (next = window[at..].IndexOf(LogLine.Start)) >= 0; at++)
            {
                at += next;
                var rest = window[at..Math.Min(window.Length, at + longest)];
                var end = rest.IndexOf((byte)'\n');
                if (end >= 0 && LogLine.TryOpen(rest[..end], out var payload) && LogMarker.TryParse(payload) is not null)
                {
                    return offset + at;
                }
            }

            if (isEnd || window.Length <= longest)
            {
                break;
            }

            // The last bytes are looked at again: a marker may begin in them.
            offset += window.Length - longest;
        }

        return null;
    }

    /// <summary>
    /// The records before are sound, so the marker that belongs here is known. A write that was cut short leaves a part of it, or zeros where blocks
    /// were never written; a line of its very length that differs in a few other bytes was whole once.
    /// </summary>
    private bool HoldsDamagedMarker(LogGroupScan group, long offset)
    {
        if (group.Records.Count == 0)
        {
            return false;
        }

        var expected = group.Marker(offset).ToLine();
        var found = new byte[expected.Length];
        if (ReadFully(found, offset) < expected.Length)
        {
            return false;
        }

        var differing = expected.Zip(found).Where(pair => pair.First != pair.Second).Select(pair => pair.Second).ToList();
        return differing.Count <= expected.Length / 4 && !(differing.Count > 1 && differing.TrueForAll(b => b == 0));
    }

    private int ReadFully(Span<byte> buffer, long offset)
    {
        var filled = 0;
        buffer = buffer[..(int)Math.Min(buffer.Length, Math.Max(0, _length - offset))];
        for (int read; filled < buffer.Length && (read = file.Read(buffer[filled..], offset + filled)) > 0;)
        {
            filled += read;
        }

        return filled;
    }
}
