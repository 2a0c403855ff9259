namespace SearchService.Articles.Sources;

/// <summary>Something wrong with what was submitted as a source document.</summary>
/// <param name="Member">The member at fault, as it was sent, such as <c>url</c> or <c>authors[2]</c>; null where the whole is.</param>
/// <param name="Code">A stable name for programs, one of <see cref="SourceDocumentProblemCode"/>.</param>
/// <param name="Detail">What is wrong and what would be right, in a sentence or two that name the member.</param>
/// <param name="Line">Line of the JSON text, from 1; null where the member is the place.</param>
/// <param name="Byte">Byte in that line, from 1; null where the member is the place.</param>
public sealed record SourceDocumentProblem(string? Member, string Code, string Detail, long? Line = null, long? Byte = null);
