using System.Buffers.Text;
using System.Text;
using SearchService.Articles.Sources;
using SearchService.Store;

namespace SearchService.Log;

/// <summary>What a framed line of a log says: a put, a delete, or the marker that ends a group.</summary>
/// <remarks>
/// <c>"position":1,"put":{…}}</c>, <c>"position":2,"delete":"id"}</c>, <c>"group":2,"last":2,"bytes":512,"of":"…"}</c>, where <c>of</c> is the
/// sum of the group's sums in order. The bytes are known to be as they were written, so nothing but the exact form is taken.
/// </remarks>
internal readonly ref struct LogEntry
{
    private LogEntry(long position, ReadOnlySpan<byte> document, ReadOnlySpan<byte> id)
    {
        Position = position;
        Document = document;
        Id = id;
    }

    private LogEntry(LogMarker marker) => Marker = marker;

    public static ReadOnlySpan<byte> PositionName => "\"position\":"u8;

    public static ReadOnlySpan<byte> PutName => ",\"put\":"u8;

    public static ReadOnlySpan<byte> DeleteName => ",\"delete\":\""u8;

    /// <summary>The record's position; 0 for a marker.</summary>
    public long Position { get; }

    /// <summary>The JSON of the document that was put; empty for a delete.</summary>
    public ReadOnlySpan<byte> Document { get; }

    /// <summary>The article's id, in ASCII.</summary>
    public ReadOnlySpan<byte> Id { get; }

    /// <summary>The marker; null for a record.</summary>
    public LogMarker? Marker { get; }

    public static bool TryParse(ReadOnlySpan<byte> payload, out LogEntry entry)
    {
        entry = default;
        if (LogMarker.TryParse(payload) is { } marker)
        {
            entry = new LogEntry(marker);
            return true;
        }

        if (!payload.StartsWith(PositionName) || payload[^1] != '}'
            || !Utf8Parser.TryParse(payload[PositionName.Length..], out long position, out var digits))
        {
            return false;
        }

        var rest = payload[(PositionName.Length + digits)..^1];
        var document = rest.StartsWith(PutName) ? rest[PutName.Length..] : default;
        var id = document.IsEmpty ? After(rest, DeleteName) : After(document, "{\"id\":\""u8);
        if (id.IsEmpty)
        {
            return false;
        }

        entry = new LogEntry(position, document, id);
        return true;
    }

    /// <summary>The record; null where its document is not one that this program reads.</summary>
    public DocumentChange? ToRecord()
    {
        if (Document.IsEmpty)
        {
            return new DocumentChange.Delete(Position, Encoding.ASCII.GetString(Id));
        }

        return SourceDocumentJson.ReadStored(Document).Document is { } document ? new DocumentChange.Put(Position, document) : null;
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
    {
        if (!text.StartsWith(start))
        {
            return default;
        }

        var rest = text[start.Length..];
        var end = rest.IndexOf((byte)'"');
        return end < 0 ? default : rest[..end];
    }
}
