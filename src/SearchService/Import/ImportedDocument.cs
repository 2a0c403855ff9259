using SearchService.Intake;

namespace SearchService.Import;

/// <summary>A document as a file holds it, or why it can't be taken.</summary>
/// <param name="Path">The file, under the folder that was named.</param>
/// <param name="Line">Its line, or its place in an array, from 1; null where the file is the document.</param>
/// <param name="Submission">The document or the fault.</param>
/// <param name="End">How many bytes of the file have been read by now.</param>
internal sealed record ImportedDocument(string Path, long? Line, DocumentResult Submission, long End);
