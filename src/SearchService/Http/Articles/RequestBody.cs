using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SearchService.Articles.Sources;
using SearchService.Intake;

namespace SearchService.Http.Articles;

/// <summary>The body of a request: its content type, and its bytes where it is one document.</summary>
internal static class RequestBody
{
    /// <summary>The content types of one document.</summary>
    public static readonly ImmutableArray<string> OneDocument = ["application/json", "text/plain", "text/html", "text/markdown"];

    /// <summary>The content types of many documents.</summary>
    public static readonly ImmutableArray<string> ManyDocuments = ["application/x-ndjson", "application/json"];

    /// <summary>The content type; null with a 415 where the address does not take it.</summary>
    public static (MediaTypeHeaderValue? Type, ProblemHttpResult? Problem) TypeOf(HttpRequest request, ImmutableArray<string> taken)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.ContentEncodingNotSupported,
                "Compressed bodies are not read. Send it without Content-Encoding.", "Content-Encoding"));
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && taken.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return (type, null);
        }

        return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType,
            $"Content-Type must be one of {string.Join(", ", taken)}.", "Content-Type"));
    }

    /// <summary>Reads the one document of a body.</summary>
    /// <exception cref="BadHttpRequestException">The body is larger than 5 MB, or did not arrive.</exception>
    public static async Task<DocumentResult> ReadOneAsync(HttpRequest request, MediaTypeHeaderValue type, string id)
    {
        using var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 0, 0, DocumentResult.MaxBytes));
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        return FormatOf(type) is { } format
            ? BareText.Read(id, format, bytes, HeaderUtilities.RemoveQuotes(type.Charset).Value)
            : SourceDocumentJson.Read(bytes, id);
    }

    private static SourceFormat? FormatOf(MediaTypeHeaderValue type) => type.MediaType.ToString().ToLowerInvariant() switch
    {
        "text/plain" => SourceFormat.Text,
        "text/html" => SourceFormat.Html,
        "text/markdown" => SourceFormat.Markdown,
        _ => null,
    };
}
