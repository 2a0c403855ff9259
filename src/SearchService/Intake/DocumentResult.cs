using SearchService.Articles.Sources;

namespace SearchService.Intake;

/// <summary>What came of reading one submitted document: the document, or why it can't be taken. One of the two is null.</summary>
/// <param name="Document">The document.</param>
/// <param name="Fault">Why there is none.</param>
internal readonly record struct DocumentResult(SourceDocument? Document, DocumentProblem? Fault)
{
    /// <summary>Most bytes of a request with one document, and of a line of a bulk.</summary>
    public const int MaxBytes = 5 << 20;

    /// <summary>It can't be taken.</summary>
    public static DocumentResult Refused(DocumentProblem fault) => new(null, fault);

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="id">The id where the address gives it; null where the object must.</param>
    /// <param name="idIfNone">The id that an object without one gets; null where it must have one.</param>
    public static DocumentResult OfJson(ReadOnlySpan<byte> json, string? id, string? idIfNone = null)
    {
        var reading = SourceDocumentJson.Read(json, id);
        if (idIfNone is not null && reading.Problems.Any(problem => problem is { Member: "id", Code: SourceDocumentProblemCode.Missing }))
        {
            reading = SourceDocumentJson.Read(json, idIfNone);
        }

        return reading.IsValid ? new(reading.Document, null) : Refused(DocumentProblem.Of(reading.Problems));
    }

    /// <summary>Reads bare content: UTF-8 where the bytes are valid UTF-8, else the declared character set, else the one that a page itself declares.</summary>
    /// <param name="id">The id that the document gets.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="bytes">The content; a byte order mark is dropped.</param>
    /// <param name="charset">What was declared; null where nothing was.</param>
    public static DocumentResult OfContent(string id, SourceFormat format, ReadOnlySpan<byte> bytes, string? charset)
    {
        var decoded = BareText.Decode(bytes, charset ?? (format == SourceFormat.Html ? PageCharset.In(bytes) : null));
        if (decoded.Text is null)
        {
            return Refused(decoded.Fault!);
        }

        return Of(new SourceDocument { Id = id, Format = format, Content = decoded.Text });
    }

    /// <summary>Takes a document that was put together from something else, where nothing is wrong with it.</summary>
    public static DocumentResult Of(SourceDocument document)
    {
        var problems = SourceDocumentRules.Check(document);
        return problems.IsEmpty ? new(document, null) : Refused(DocumentProblem.Of(problems));
    }
}
