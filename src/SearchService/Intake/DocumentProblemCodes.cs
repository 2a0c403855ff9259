using SearchService.Articles.Sources;

namespace SearchService.Intake;

/// <summary>Every code of what can be wrong with a submitted document as a whole. Clients rely on them: they are added to, never changed.</summary>
internal static class DocumentProblemCodes
{
    public const string InvalidUtf8 = SourceDocumentProblemCode.InvalidUtf8;
    public const string InvalidJson = SourceDocumentProblemCode.InvalidJson;
    public const string NotAnObject = SourceDocumentProblemCode.NotAnObject;
    public const string LoneSurrogate = SourceDocumentProblemCode.LoneSurrogate;
    public const string InvalidDocument = "invalid_document";
    public const string ContentTooLarge = "content_too_large";
    public const string DocumentTooLarge = "document_too_large";
    public const string InvalidCharset = "invalid_charset";
    public const string CharsetNotSupported = "charset_not_supported";
}
