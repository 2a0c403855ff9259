using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SearchService.Intake;

namespace SearchService.Import;

/// <summary>Reads a file of JSON, whichever way it holds its documents: an array, one object, or one a line.</summary>
internal static class JsonFile
{
    /// <summary>Reads its documents.</summary>
    /// <param name="content">The file.</param>
    /// <param name="idOf">The id of a document that brings none, by its line or its place in the array.</param>
    /// <param name="blocks">How much is read at once.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<BulkItem> ReadAsync(Stream content, Func<long, string> idOf, StreamPipeReaderOptions blocks, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var start = FileStartBytes.Read(content, DocumentResult.MaxBytes + 1);
        var isWhole = start.Length <= DocumentResult.MaxBytes;
        await using var all = new ReadAgain(start, content);
        var reader = PipeReader.Create(all, blocks);
        switch (LayoutOf(start, isWhole))
        {
            case Layout.One:
                yield return new BulkItem(1, DocumentResult.OfJson(start, id: null, idOf(1)));
                break;
            case Layout.Array:
                await JsonArrayElements.BeginAsync(reader, cancellation);
                await foreach (var item in JsonArrayElements.ReadAsync(reader, cancellation, idOf))
                {
                    yield return item;
                }

                break;
            default:
                await foreach (var item in NdjsonLines.ReadAsync(reader, cancellation, idOf))
                {
                    yield return item;
                }

                break;
        }
    }

    // An array begins with its bracket. Else it is one object, unless the first line is a whole one already.
    private static Layout LayoutOf(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var start = (bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes).TrimStart(" \t\r\n"u8);
        if (start is [(byte)'[', ..])
        {
            return Layout.Array;
        }

        var newline = start.IndexOf((byte)'\n');
        return isWhole && (newline < 0 || !IsValue(start[..newline])) ? Layout.One : Layout.Lines;
    }

    private static bool IsValue(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private enum Layout
    {
        Lines,
        Array,
        One,
    }

    /// <summary>A stream whose beginning was read already.</summary>
    private sealed class ReadAgain(byte[] start, Stream rest) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, start.Length - _at);
            if (read == 0)
            {
                return rest.Read(buffer, offset, count);
            }

            start.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
