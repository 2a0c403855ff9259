using Lucene.Net.Index;

namespace SearchService.Lucene.Scoring;

/// <summary>How a word is looked for in one field.</summary>
/// <param name="Required">What a document must hold.</param>
/// <param name="Optional">What adds to its score; null for nothing.</param>
/// <param name="Boost">What the score is multiplied by.</param>
internal sealed record FieldWord(Term Required, Term? Optional, float Boost)
{
    /// <summary>True where the optional term stands nowhere but where the required one does: what is its own stem always has that stem. Of others that isn't so: the host of a link is never stemmed, though a word of the text that looks the same is.</summary>
    public bool OptionalImpliesRequired => Optional is not null && Optional.Bytes.BytesEquals(Required.Bytes);
}
