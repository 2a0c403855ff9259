using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SearchService.Articles.Sources;

/// <summary>What came of reading a source document: the document, or everything that is wrong with it.</summary>
public sealed class SourceDocumentReading
{
    private SourceDocumentReading(SourceDocument? document, ImmutableArray<SourceDocumentProblem> problems)
    {
        Document = document;
        Problems = problems;
    }

    /// <summary>The document; null where there are problems.</summary>
    public SourceDocument? Document { get; }

    /// <summary>What is wrong, one problem a member, at most <see cref="SourceDocumentLimits.Problems"/>; empty where there is a document.</summary>
    public ImmutableArray<SourceDocumentProblem> Problems { get; }

    /// <summary>True where there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    public bool IsValid => Document is not null;

    internal static SourceDocumentReading Of(SourceDocument document) => new(document, []);

    internal static SourceDocumentReading Refused(params ImmutableArray<SourceDocumentProblem> problems) => new(null, problems);
}
