using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SearchService.Articles.Sources;
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
    public static async IAsyncEnumerable<DocumentResult> ReadAsync(Stream content, Func<long, string> idOf, StreamPipeReaderOptions blocks,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var start = FileStartBytes.Read(content, DocumentResult.MaxBytes + 1);
        var text = (start.AsSpan().StartsWith("\uFEFF"u8) ? start.AsMemory("\uFEFF"u8.Length) : start).TrimStart(" \t\r\n"u8);
        var isArray = text.Span is [(byte)'[', ..];
        if (!isArray && start.Length <= DocumentResult.MaxBytes && IsOne(text.Span))
        {
            yield return SourceDocumentJson.Read(start, id: null, idOf(1)) with { Line = 1 };
            yield break;
        }

        await using var all = new ReadAgain(start, content);
        var reader = PipeReader.Create(all, blocks);
        if (isArray)
        {
            await DocumentStream.BeginArrayAsync(reader, cancellation);
        }

        await foreach (var read in DocumentStream.ReadAsync(reader, isArray, cancellation, idOf))
        {
            yield return read;
        }
    }

    // Unless the first line is a whole value already.
    private static bool IsOne(ReadOnlySpan<byte> json) => json.IndexOf((byte)'\n') is var newline && (newline < 0 || !IsValue(json[..newline]));

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

    /// <summary>A stream whose beginning was read already.</summary>
    private sealed class ReadAgain(byte[] start, Stream rest) : ForwardStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            var read = Math.Min(buffer.Length, start.Length - _at);
            if (read == 0)
            {
                return rest.Read(buffer);
            }

            start.AsSpan(_at, read).CopyTo(buffer);
            _at += read;
            return read;
        }
    }
}
