namespace SearchService.Articles.Sources;

/// <summary>How large the members of a source document may be. Lengths are in UTF-16 characters unless they say bytes.</summary>
public static class SourceDocumentLimits
{
    /// <summary>Most bytes of UTF-8 in content that is <see cref="SourceFormat.Text"/>: 1 MB.</summary>
    public const int TextBytes = 1 << 20;

    /// <summary>Most bytes of UTF-8 in content that is <see cref="SourceFormat.Html"/> or <see cref="SourceFormat.Markdown"/>: 2 MB.</summary>
    public const int MarkupBytes = 2 << 20;

    /// <summary>Longest title.</summary>
    public const int TitleLength = 1_000;

    /// <summary>Longest name of an outlet.</summary>
    public const int SourceLength = 1_000;

    /// <summary>Longest address.</summary>
    public const int UrlLength = 2_048;

    /// <summary>Longest language tag; RFC 5646, 4.4.1, asks for at least this much.</summary>
    public const int LanguageLength = 35;

    /// <summary>Most bylines.</summary>
    public const int Authors = 100;

    /// <summary>Longest byline.</summary>
    public const int AuthorLength = 200;

    /// <summary>Deepest nesting of JSON that is read at all; a source document needs 2.</summary>
    public const int JsonDepth = 16;

    /// <summary>Most problems named of one document.</summary>
    public const int Problems = 20;

    /// <summary>Most bytes of UTF-8 that the content may have in a format.</summary>
    public static int ContentBytes(SourceFormat format) => format == SourceFormat.Text ? TextBytes : MarkupBytes;
}
