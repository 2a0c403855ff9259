using SearchService.Articles.Sources;

namespace SearchService.Intake;

/// <summary>Why a submission can't be taken.</summary>
/// <param name="Status">The HTTP status that says so: 400, 413 or 415.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">What is wrong and where, in a sentence.</param>
/// <param name="Errors">Reasons by member; null where the whole is at fault.</param>
internal sealed record DocumentProblem(int Status, string Code, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    /// <summary>413: more bytes than one document may have in a request or a line.</summary>
    public static readonly DocumentProblem TooLarge = new(413, DocumentProblemCodes.DocumentTooLarge, "The document is larger than 5 MB.");

    /// <summary>415: the bytes are not UTF-8, and what they are declared to be is not read.</summary>
    public static readonly DocumentProblem UnknownCharset = Of(415, DocumentProblemCodes.CharsetNotSupported, "Content-Type", "The declared character set is not known, and the bytes are not UTF-8. Send UTF-8.");

    /// <summary>400: something is wrong with one member.</summary>
    public static DocumentProblem Of(SourceDocumentProblem problem) => Of([problem]);

    /// <summary>400, or 413 where all that is wrong is the size of the content.</summary>
    public static DocumentProblem Of(IReadOnlyList<SourceDocumentProblem> problems)
    {
        var detail = string.Join(' ', problems.Select(problem => problem.Detail));
        if (problems is [{ Member: null } whole])
        {
            return new(400, whole.Code, detail);
        }

        var errors = problems.GroupBy(problem => problem.Member ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(problem => problem.Detail).ToArray(), StringComparer.Ordinal);
        return problems is [{ Member: "content", Code: SourceDocumentProblemCode.TooLong }]
            ? new(413, DocumentProblemCodes.ContentTooLarge, detail, errors)
            : new(400, DocumentProblemCodes.InvalidDocument, detail, errors);
    }

    private static DocumentProblem Of(int status, string code, string name, string detail) =>
        new(status, code, detail, new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [detail] });
}
