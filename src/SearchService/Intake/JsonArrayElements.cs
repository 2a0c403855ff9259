using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SearchService.Intake;

/// <summary>Reads documents from a JSON array as it arrives. Holds one element at a time, and never more than the largest that is allowed.</summary>
internal static class JsonArrayElements
{
    /// <summary>Reads to the end of the body, after <see cref="BeginAsync"/>. An array that is cut or followed by something else ends with an item that says so.</summary>
    public static async IAsyncEnumerable<BulkItem> ReadAsync(
        PipeReader body, [EnumeratorCancellation] CancellationToken cancellation, Func<long, string>? idOf = null)
    {
        var scanner = new JsonArrayScanner();
        var element = 0L;
        var scanned = 0L; // bytes of an unfinished element that the scanner has seen
        var tooLarge = false; // the rest of the element is dropped as it comes
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (!scanner.Ended && scanner.FindEnd(rest.Slice(scanned)) is { } end)
            {
                var content = rest.Slice(0, scanned + end);
                rest = rest.Slice(scanned + end + 1);
                scanned = 0;
                element++;
                if (tooLarge || !BulkItem.IsBlank(content))
                {
                    yield return tooLarge ? BulkItem.TooLarge(element) : BulkItem.Of(element, content, idOf);
                }
                else if (!scanner.Ended || element > 1)
                {
                    yield return BulkItem.Broken(element, "There is a comma too many.");
                }

                tooLarge = false;
            }

            if (scanner.Ended && !BulkItem.IsBlank(rest))
            {
                yield return BulkItem.Broken(element + 1, "Something follows the end of the array.");
                body.AdvanceTo(rest.End);
                yield break;
            }

            if (read.IsCompleted)
            {
                if (!scanner.Ended)
                {
                    yield return BulkItem.Broken(element + 1, "The array does not end.");
                }

                body.AdvanceTo(rest.End);
                yield break;
            }

            tooLarge |= rest.Length > DocumentResult.MaxBytes;
            var drop = tooLarge || scanner.Ended;
            scanned = drop ? 0 : rest.Length;
            body.AdvanceTo(drop ? rest.End : rest.Start, rest.End);
        }
    }

    /// <summary>Reads white space, a byte order mark and the opening bracket.</summary>
    /// <returns>Null where they are there; else what is wrong, with its place.</returns>
    public static async Task<DocumentProblem?> BeginAsync(PipeReader body, CancellationToken cancellation)
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

    private static DocumentProblem NoArray(long line, long place) => new(
        400, DocumentProblemCodes.InvalidJson, $"The body must be a JSON array of source documents, and does not begin with [ (line {line}, byte {place}). For an object a line, send application/x-ndjson.");
}

/// <summary>Finds where the elements of a JSON array end, byte by byte, without reading them: brackets and strings are followed, the rest is the element's own affair.</summary>
internal sealed class JsonArrayScanner
{
    private int _depth;
    private bool _inText;
    private bool _escaped;

    /// <summary>True once the array's closing bracket was found.</summary>
    public bool Ended { get; private set; }

    /// <summary>Finds the comma or bracket behind the current element.</summary>
    /// <param name="unseen">Bytes that no call has seen yet.</param>
    /// <returns>Its offset in <paramref name="unseen"/>; null where the element goes on.</returns>
    public long? FindEnd(ReadOnlySequence<byte> unseen)
    {
        var offset = 0L;
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
