namespace SearchService.Articles.Sources;

/// <summary>Something wrong with what was submitted as a source document.</summary>
/// <param name="Member">The member at fault, as it was sent, such as <c>url</c> or <c>authors[2]</c>; null where the whole is.</param>
/// <param name="Code">A stable name for programs, one of <see cref="SourceDocumentProblemCode"/> or <see cref="DocumentProblemCodes"/>.</param>
/// <param name="Detail">What is wrong, where, and what would be right, in a sentence or two that name the member.</param>
public sealed record DocumentProblem(string? Member, string Code, string Detail);
