namespace SearchService.Articles.Sources;

/// <summary>The stable names of what can be wrong with a member of a source document.</summary>
internal static class SourceDocumentProblemCode
{
    public const string InvalidUtf8 = "invalid_utf8";
    public const string InvalidJson = "invalid_json";
    public const string NotAnObject = "not_an_object";
    public const string UnknownMember = "unknown_member";
    public const string DuplicateMember = "duplicate_member";
    public const string WrongType = "wrong_type";
    public const string LoneSurrogate = "lone_surrogate";
    public const string Missing = "missing";
    public const string Blank = "blank";
    public const string TooLong = "too_long";
    public const string TooMany = "too_many";
    public const string TooComplex = "too_complex";
    public const string InvalidValue = "invalid_value";
    public const string IdMismatch = "id_mismatch";
}
