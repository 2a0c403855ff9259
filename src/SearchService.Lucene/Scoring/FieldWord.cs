using Lucene.Net.Index;

namespace SearchService.Lucene.Scoring;

/// <summary>How a word is looked for in one field.</summary>
/// <param name="Required">What a document must hold.</param>
/// <param name="Optional">What adds to its score, a term that stands nowhere but where <paramref name="Required"/> stands; null for nothing.</param>
/// <param name="Boost">What the score is multiplied by.</param>
internal sealed record FieldWord(Term Required, Term? Optional, float Boost);
