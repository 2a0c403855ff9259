using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SearchService.Articles.Sources;

/// <summary>The one JSON shape of a source document: in the log, in bodies of requests, and in the lines of an import.</summary>
/// <remarks>
/// <c>{ "id", "format": "text" | "html" | "markdown", "title"?, "url"?, "source"?, "language"?, "published"?, "authors"?, "content" }</c>
/// </remarks>
public static class SourceDocumentJson
{
    /// <summary>How a writer of source documents is set up: compact, and people can read the text (only what JSON demands is escaped).</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document, always in the same order of members; what is absent is left out, the content comes last.</summary>
    /// <param name="json">A writer with <see cref="WriterOptions"/>.</param>
    /// <param name="document">A document that <see cref="SourceDocumentRules"/> has no objection to.</param>
    public static void Write(Utf8JsonWriter json, SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        json.WriteStartObject();
        json.WriteString("id"u8, document.Id);
        json.WriteString("format"u8, NameOf(document.Format));
        WriteIfThere(json, "title"u8, document.Title);
        WriteIfThere(json, "url"u8, document.Url);
        WriteIfThere(json, "source"u8, document.Source);
        WriteIfThere(json, "language"u8, document.Language);
        WriteIfThere(json, "published"u8, document.Published?.ToString());
        if (!document.Authors.IsDefaultOrEmpty)
        {
            json.WriteStartArray("authors"u8);
            foreach (var author in document.Authors)
            {
                json.WriteStringValue(author);
            }

            json.WriteEndArray();
        }

        json.WriteString("content"u8, document.Content);
        json.WriteEndObject();
    }

    /// <summary>The document as UTF-8 bytes: equal documents give equal bytes.</summary>
    public static byte[] ToUtf8(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var bytes = new ArrayBufferWriter<byte>(document.Content.Length + 256);
        using (var json = new Utf8JsonWriter(bytes, WriterOptions))
        {
            Write(json, document);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads and checks a document. Never throws, whatever the bytes.</summary>
    /// <param name="utf8">One JSON value. A byte order mark before it is skipped. The caller limits the length.</param>
    /// <param name="id">The id where it is known from elsewhere (an address): the member <c>id</c> may then be left out, and must be the same
    /// otherwise. Null where the member <c>id</c> is required.</param>
    /// <returns>The document, its authors trimmed; or what is wrong.</returns>
    /// <remarks>A member that is null counts as left out. Besides <see cref="SourceDocumentRules"/>: no unknown members, none twice.</remarks>
    public static SourceDocumentReading Read(ReadOnlySpan<byte> utf8, string? id = null) => SourceDocumentReader.Read(utf8, id, checkRules: true);

    /// <summary>Reads a document that was checked when it was stored; rules that have changed since do not matter.</summary>
    internal static SourceDocumentReading ReadStored(ReadOnlySpan<byte> utf8) => SourceDocumentReader.Read(utf8, id: null, checkRules: false);

    internal static string NameOf(SourceFormat format) => format switch
    {
        SourceFormat.Text => "text",
        SourceFormat.Html => "html",
        SourceFormat.Markdown => "markdown",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    private static void WriteIfThere(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
