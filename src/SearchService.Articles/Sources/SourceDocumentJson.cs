using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SearchService.Articles.Sources;

/// <summary>The one JSON shape of a source document: in the store, in bodies of requests, and in the lines of an import.</summary>
/// <remarks>
/// <c>{ "id", "format": "text" | "html" | "markdown", "title"?, "url"?, "source"?, "language"?, "published"?, "authors"?, "content" }</c>
/// </remarks>
public static class SourceDocumentJson
{
    /// <summary>How a writer of source documents is set up: compact, and people can read the text (only what JSON demands is escaped).</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document, always in the same order of members; what is absent is left out, the content comes last.</summary>
    /// <param name="json">A writer with <see cref="WriterOptions"/>.</param>
    /// <param name="document">The document.</param>
    public static void Write(Utf8JsonWriter json, SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        json.WriteStartObject();
        foreach (var member in SourceDocumentMember.All)
        {
            if (member != SourceDocumentMember.Content && member.Text(document) is { } text)
            {
                json.WriteString(member.JsonName, text);
            }
        }

        if (!document.Authors.IsDefaultOrEmpty)
        {
            json.WriteStartArray(SourceDocumentMember.Authors.JsonName);
            foreach (var author in document.Authors)
            {
                json.WriteStringValue(author);
            }

            json.WriteEndArray();
        }

        json.WriteString(SourceDocumentMember.Content.JsonName, document.Content);
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
    /// <param name="idIfNone">The id of a document that brings none; null where it must bring one.</param>
    /// <returns>The document, its authors trimmed; or what is wrong.</returns>
    /// <remarks>A member that is null counts as left out. Besides what <see cref="SourceDocumentMember"/> says: no unknown members, none
    /// twice.</remarks>
    public static DocumentResult Read(ReadOnlySpan<byte> utf8, string? id = null, string? idIfNone = null) =>
        SourceDocumentReader.Read(utf8, id, idIfNone, isStored: false);

    /// <summary>Reads a document that was checked when it was stored; rules that have changed since do not matter.</summary>
    internal static DocumentResult ReadStored(ReadOnlySpan<byte> utf8) => SourceDocumentReader.Read(utf8, id: null, idIfNone: null, isStored: true);
}
