using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SearchService.Intake;

/// <summary>Reads documents from NDJSON as it arrives: one object a line. Holds one line at a time, and never more than the largest that is allowed.</summary>
internal static class NdjsonLines
{
    /// <summary>Reads to the end. Blank lines are passed over; the last line needs no newline.</summary>
    public static async IAsyncEnumerable<BulkItem> ReadAsync(
        PipeReader body, [EnumeratorCancellation] CancellationToken cancellation, Func<long, string>? idOf = null)
    {
        var line = 0L;
        var scanned = 0L; // bytes of an unfinished line that hold no newline
        var tooLarge = false; // the rest of the line is dropped as it comes
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (rest.Slice(scanned).PositionOf((byte)'\n') is { } newline)
            {
                line++;
                var content = rest.Slice(0, newline);
                rest = rest.Slice(rest.GetPosition(1, newline));
                scanned = 0;
                if (tooLarge || !BulkItem.IsBlank(content))
                {
                    yield return tooLarge ? BulkItem.TooLarge(line) : BulkItem.Of(line, content, idOf);
                }

                tooLarge = false;
            }

            if (read.IsCompleted)
            {
                if (tooLarge || !BulkItem.IsBlank(rest))
                {
                    yield return tooLarge ? BulkItem.TooLarge(line + 1) : BulkItem.Of(line + 1, rest, idOf);
                }

                body.AdvanceTo(rest.End);
                yield break;
            }

            tooLarge |= rest.Length > DocumentResult.MaxBytes;
            scanned = tooLarge ? 0 : rest.Length;
            body.AdvanceTo(tooLarge ? rest.End : rest.Start, rest.End);
        }
    }
}
