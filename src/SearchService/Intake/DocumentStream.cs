using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using SearchService.Articles.Sources;

namespace SearchService.Intake;

/// <summary>Reads documents as they arrive: from NDJSON, an object a line, or from a JSON array. Holds one at a time, and never more than the largest
/// that is allowed.</summary>
internal static class DocumentStream
{
    /// <summary>Reads to the end. Blank lines are passed over, and the last one needs no newline; what is wrong with an array itself comes in place
    /// of a document.</summary>
    /// <param name="body">The bytes; of an array what follows <see cref="BeginArrayAsync"/>.</param>
    /// <param name="isArray">True for an array.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="idOf">Gives an id to an object without one, by its line or its place in the array, from 1; null where it must have one.</param>
    public static async IAsyncEnumerable<DocumentResult> ReadAsync(
        PipeReader body, bool isArray, [EnumeratorCancellation] CancellationToken cancellation, Func<long, string>? idOf = null)
    {
        var array = isArray ? new JsonArrayScanner() : null;
        var line = 0L;
        var scanned = 0L; // bytes of an unfinished document in which its end was looked for
        var tooLarge = false; // the rest of the document is dropped as it comes
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (EndOf(rest.Slice(scanned), array) is { } end)
            {
                var content = rest.Slice(0, scanned + end);
                rest = rest.Slice(scanned + end + 1);
                scanned = 0;
                line++;
                if (tooLarge || !IsBlank(content))
                {
                    yield return tooLarge ? DocumentResult.TooLarge with { Line = line } : Read(content, line, idOf);
                }
                else if (array is not null && (!array.Ended || line > 1))
                {
                    yield return Broken(line, "There is a comma too many.");
                }

                tooLarge = false;
            }

            if (array is { Ended: true } && !IsBlank(rest))
            {
                yield return Broken(line + 1, "Something follows the end of the array.");
                body.AdvanceTo(rest.End);
                yield break;
            }

            if (read.IsCompleted)
            {
                if (array is { Ended: false })
                {
                    yield return Broken(line + 1, "The array does not end.");
                }
                else if (array is null && (tooLarge || !IsBlank(rest)))
                {
                    yield return tooLarge ? DocumentResult.TooLarge with { Line = line + 1 } : Read(rest, line + 1, idOf);
                }

                body.AdvanceTo(rest.End);
                yield break;
            }

            tooLarge |= rest.Length > DocumentResult.MaxBytes;
            var drop = tooLarge || array is { Ended: true };
            scanned = drop ? 0 : rest.Length;
            body.AdvanceTo(drop ? rest.End : rest.Start, rest.End);
        }
    }

    /// <summary>Reads white space, a byte order mark and the opening bracket.</summary>
    /// <returns>Null where they are there; else what is wrong, with its place.</returns>
    public static async Task<DocumentResult?> BeginArrayAsync(PipeReader body, CancellationToken cancellation)
    {
        var (line, place) = (1L, 1L);
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var skipped = 0L;
            foreach (var value in read.Buffer.ToArray())
            {
                if (value == (byte)'[')
                {
                    body.AdvanceTo(read.Buffer.GetPosition(skipped + 1));
                    return null;
                }

                if (!" \t\r\n\uFEFF"u8.Contains(value))
                {
                    body.AdvanceTo(read.Buffer.End);
                    return NoArray(line, place);
                }

                skipped++;
                (line, place) = value == (byte)'\n' ? (line + 1, 1) : (line, place + 1);
            }

            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return NoArray(line, place);
            }
        }
    }

    private static long? EndOf(ReadOnlySequence<byte> unseen, JsonArrayScanner? array) =>
        array is not null ? array.FindEnd(unseen) : unseen.PositionOf((byte)'\n') is { } newline ? unseen.Slice(0, newline).Length : null;

    private static DocumentResult Read(ReadOnlySequence<byte> json, long line, Func<long, string>? idOf)
    {
        if (json.Length > DocumentResult.MaxBytes)
        {
            return DocumentResult.TooLarge with { Line = line };
        }

        if (json.IsSingleSegment)
        {
            return Read(json.FirstSpan, line, idOf);
        }

        var whole = ArrayPool<byte>.Shared.Rent((int)json.Length);
        try
        {
            json.CopyTo(whole);
            return Read(whole.AsSpan(0, (int)json.Length), line, idOf);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> json)
    {
        foreach (var segment in json)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r\n"u8))
            {
                return false;
            }
        }

        return true;
    }

    private static DocumentResult Read(ReadOnlySpan<byte> json, long line, Func<long, string>? idOf) =>
        SourceDocumentJson.Read(json, id: null, idOf?.Invoke(line)) with { Line = line };

    private static DocumentResult Broken(long line, string detail) =>
        DocumentResult.Refused(DocumentProblemCodes.InvalidJson, detail) with { Line = line };

    private static DocumentResult NoArray(long line, long place) => DocumentResult.Refused(
        DocumentProblemCodes.InvalidJson,
        $"The body must be a JSON array of source documents, and does not begin with [ (line {line}, byte {place}). For an object a line, send application/x-ndjson.");
}

/// <summary>Finds where the elements of a JSON array end, byte by byte, without reading them: brackets and strings are followed, the rest is the
/// element's own affair.</summary>
internal sealed class JsonArrayScanner
{
    private int _depth;
    private bool _inText;
    private bool _escaped;

    /// <summary>True once the array's closing bracket was found.</summary>
    public bool Ended { get; private set; }

    /// <summary>Finds the comma or bracket behind the current element.</summary>
    /// <param name="unseen">Bytes that no call has seen yet.</param>
    /// <returns>Its offset in <paramref name="unseen"/>; null where the element goes on, or the array has ended.</returns>
    public long? FindEnd(ReadOnlySequence<byte> unseen)
    {
        var offset = 0L;
        if (Ended)
        {
            return null;
        }

        foreach (var segment in unseen)
        {
            foreach (var value in segment.Span)
            {
                if (IsEnd(value))
                {
                    return offset;
                }

                offset++;
            }
        }

        return null;
    }

    private bool IsEnd(byte value)
    {
        if (_inText)
        {
            _inText = _escaped || value != (byte)'"';
            _escaped = !_escaped && value == (byte)'\\';
            return false;
        }

        switch (value)
        {
            case (byte)'"':
                _inText = true;
                return false;
            case (byte)'{' or (byte)'[':
                _depth++;
                return false;
            case (byte)']' when _depth == 0:
                Ended = true;
                return true;
            case (byte)'}' or (byte)']':
                _depth = Math.Max(0, _depth - 1); // a bracket too many is found when the element is read
                return false;
            default:
                return value == (byte)',' && _depth == 0;
        }
    }
}
