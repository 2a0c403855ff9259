using System.Collections.Immutable;
using SearchService.Store;

namespace SearchService.Log;

/// <summary>Reads records from the files of an open log.</summary>
internal static class LogReader
{
    /// <summary>As <see cref="ArticleLog.ReadAsync"/>.</summary>
    /// <param name="segments">The files.</param>
    /// <param name="after">Position of the last record that the reader has.</param>
    /// <param name="last">Position of the last acknowledged record.</param>
    /// <param name="maxRecords">Most records.</param>
    /// <param name="maxBytes">Bytes of lines after which to stop.</param>
    public static ImmutableArray<DocumentChange> Read(ImmutableArray<LogSegment> segments, long after, long last, int maxRecords, long maxBytes)
    {
        var records = ImmutableArray.CreateBuilder<DocumentChange>();
        var bytes = 0L;
        for (var i = IndexOfSegment(segments, after + 1); after < last; i++)
        {
            if (i == segments.Length)
            {
                throw Damaged(segments[^1], segments[^1].File.Length, "is missing, although it was acknowledged");
            }

            var segment = segments[i];
            var lines = new LogLineReader(segment.File, segment.PlaceFor(after + 1), segment.Length);
            while (after < last && lines.TryRead(out var line))
            {
                var entry = Open(segment, lines, line);
                if (entry.Position <= after)
                {
                    continue; // A marker, or one that the reader has.
                }

                records.Add(entry.ToRecord() ?? throw Damaged(segment, lines.Offset, "holds a document that this program can't read"));
                after = entry.Position;
                bytes += line.Length;
                if (records.Count == maxRecords || bytes >= maxBytes)
                {
                    return records.DrainToImmutable();
                }
            }
        }

        return records.DrainToImmutable();
    }

    private static int IndexOfSegment(ImmutableArray<LogSegment> segments, long position)
    {
        var i = segments.Length - 1;
        while (i > 0 && segments[i].First > position)
        {
            i--;
        }

        return i;
    }

    private static LogEntry Open(LogSegment segment, LogLineReader lines, ReadOnlySpan<byte> line) =>
        lines.IsComplete && LogLine.TryOpen(line, out var payload) && LogEntry.TryParse(payload, out var entry)
            ? entry
            : throw Damaged(segment, lines.Offset, "has changed since the log was opened");

    private static LogDamagedException Damaged(LogSegment segment, long offset, string problem) =>
        new(segment.File.Path, offset, $"the line there {problem}. Stop the service and run its verb verify; restore the log from a backup.");
}
