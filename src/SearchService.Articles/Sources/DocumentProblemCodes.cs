namespace SearchService.Articles.Sources;

/// <summary>Every code of what can be wrong with a submitted document as a whole. Clients rely on them: they are added to, never changed.</summary>
public static class DocumentProblemCodes
{
    /// <summary>The bytes are not UTF-8.</summary>
    public const string InvalidUtf8 = SourceDocumentProblemCode.InvalidUtf8;

    /// <summary>The text is not JSON.</summary>
    public const string InvalidJson = SourceDocumentProblemCode.InvalidJson;

    /// <summary>The JSON is not an object.</summary>
    public const string NotAnObject = SourceDocumentProblemCode.NotAnObject;

    /// <summary>The name of a member is no text.</summary>
    public const string LoneSurrogate = SourceDocumentProblemCode.LoneSurrogate;

    /// <summary>Some members are wrong.</summary>
    public const string InvalidDocument = "invalid_document";

    /// <summary>The content is larger than its format may be.</summary>
    public const string ContentTooLarge = "content_too_large";

    /// <summary>The whole is larger than <see cref="DocumentResult.MaxBytes"/>.</summary>
    public const string DocumentTooLarge = "document_too_large";

    /// <summary>The bytes are not of the character set that was declared.</summary>
    public const string InvalidCharset = "invalid_charset";

    /// <summary>The bytes are not UTF-8, and the character set that was declared is not known.</summary>
    public const string CharsetNotSupported = "charset_not_supported";
}
