namespace SearchService.Articles.Sources;

/// <summary>Something wrong with what was submitted as a source document.</summary>
/// <param name="Member">The member at fault, as it was sent, such as <c>url</c> or <c>authors[2]</c>; null where the whole is.</param>
/// <param name="Code">A stable name for programs, one of <see cref="SourceDocumentProblemCode"/>.</param>
/// <param name="Detail">What is wrong and what would be right, in a sentence or two that name the member.</param>
/// <param name="Line">Line of the JSON text, from 1; null where the member is the place.</param>
/// <param name="Byte">Byte in that line, from 1; null where the member is the place.</param>
public sealed record SourceDocumentProblem(string? Member, string Code, string Detail, long? Line = null, long? Byte = null);

/// <summary>The stable names of what can be wrong with a source document.</summary>
public static class SourceDocumentProblemCode
{
    /// <summary>The bytes are not UTF-8.</summary>
    public const string InvalidUtf8 = "invalid_utf8";

    /// <summary>The text is not JSON, or nested too deep.</summary>
    public const string InvalidJson = "invalid_json";

    /// <summary>The JSON is not an object.</summary>
    public const string NotAnObject = "not_an_object";

    /// <summary>There is no such member.</summary>
    public const string UnknownMember = "unknown_member";

    /// <summary>A member is there twice.</summary>
    public const string DuplicateMember = "duplicate_member";

    /// <summary>A member's value is of another JSON type.</summary>
    public const string WrongType = "wrong_type";

    /// <summary>A string holds half of a surrogate pair: no text, and not to be written as UTF-8.</summary>
    public const string LoneSurrogate = "lone_surrogate";

    /// <summary>A member that must be there is not, or is null.</summary>
    public const string Missing = "missing";

    /// <summary>A string is empty or white space only.</summary>
    public const string Blank = "blank";

    /// <summary>A string is longer than its limit.</summary>
    public const string TooLong = "too_long";

    /// <summary>An array has more elements than its limit.</summary>
    public const string TooMany = "too_many";

    /// <summary>Markup that would take more than linear time to read: nested too deep, or with formatting left open too often.</summary>
    public const string TooComplex = "too_complex";

    /// <summary>A value is not of the form that its member asks for (id, format, url, language, published).</summary>
    public const string InvalidValue = "invalid_value";

    /// <summary>The id in the body is not the one in the address.</summary>
    public const string IdMismatch = "id_mismatch";
}
