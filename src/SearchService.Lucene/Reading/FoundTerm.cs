using Lucene.Net.Index;

namespace SearchService.Lucene.Reading;

/// <summary>A term that was looked up.</summary>
/// <param name="Term">The term.</param>
/// <param name="States">Where it stands in each segment; null where it does not.</param>
/// <param name="Documents">How many documents hold it, deleted ones included.</param>
internal sealed record FoundTerm(Term Term, TermState?[] States, int Documents);
