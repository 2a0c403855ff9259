using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SearchService.Articles.Sources;

/// <summary>What came of reading one submitted document: the document, or everything that is wrong with it.</summary>
public sealed record DocumentResult
{
    /// <summary>Most bytes of a request with one document, of a line of a bulk, and of a file that is one.</summary>
    public const int MaxBytes = 5 << 20;

    /// <summary>The document has more bytes than one may have in a request, a line or a file.</summary>
    public static readonly DocumentResult TooLarge = Refused(DocumentProblemCodes.DocumentTooLarge, "The document is larger than 5 MB.");

    private DocumentResult(SourceDocument? document, ImmutableArray<DocumentProblem> problems)
    {
        Document = document;
        Problems = problems;
    }

    /// <summary>The document; null where there are problems.</summary>
    public SourceDocument? Document { get; }

    /// <summary>What is wrong, one problem a member, at most <see cref="SourceDocumentLimits.Problems"/>; empty where there is a document.</summary>
    public ImmutableArray<DocumentProblem> Problems { get; }

    /// <summary>Where the document stands among others: its line, or its place in an array, from 1; null where it came alone.</summary>
    public long? Line { get; init; }

    /// <summary>True where there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    public bool IsValid => Document is not null;

    /// <summary>What is wrong as a whole, for programs: one of <see cref="DocumentProblemCodes"/>.</summary>
    public string Code => Problems switch
    {
        [{ Member: null } or { Code: DocumentProblemCodes.CharsetNotSupported }] => Problems[0].Code,
        [{ Member: "content", Code: SourceDocumentProblemCode.TooLong }] => DocumentProblemCodes.ContentTooLarge,
        _ => DocumentProblemCodes.InvalidDocument,
    };

    /// <summary>All that is wrong, for people.</summary>
    public string Detail => string.Join(' ', Problems.Select(problem => problem.Detail));

    /// <summary>The document can't be taken.</summary>
    public static DocumentResult Refused(string code, string detail, string? member = null) => new(null, [new DocumentProblem(member, code, detail)]);

    internal static DocumentResult Of(SourceDocument document) => new(document, []);

    internal static DocumentResult Refused(ImmutableArray<DocumentProblem> problems) => new(null, problems);
}
