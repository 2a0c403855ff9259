using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>A word in several fields, scored in one go: the same matches and scores as a disjunction of maxima over the fields, of a required and an
/// optional term each, to the last bit where no more than two fields match.</summary>
/// <param name="view">The index that is asked.</param>
/// <param name="terms">Finds the terms.</param>
/// <param name="fields">Where and how the word is looked for.</param>
/// <param name="tie">What the fields beside the best one add.</param>
/// <param name="plain">The same in Lucene's own queries, which explain.</param>
internal sealed class WordQuery(ReaderView view, TermLookup terms, ImmutableArray<FieldWord> fields, float tie, Query plain) : Query
{
    private readonly Query _plain = plain;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new WordWeight(this, searcher, view, terms, fields, tie, _plain);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms) => _plain.ExtractTerms(terms);

    /// <inheritdoc/>
    public override string ToString(string field) => _plain.ToString(field);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && _plain.Equals(((WordQuery)obj!)._plain);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _plain);
}

/// <summary>How a word is looked for in one field.</summary>
/// <param name="Required">What a document must hold.</param>
/// <param name="Optional">What adds to its score; null for nothing.</param>
/// <param name="Boost">What the score is multiplied by.</param>
internal sealed record FieldWord(Term Required, Term? Optional, float Boost)
{
    /// <summary>True where the optional term stands nowhere but where the required one does: what is its own stem always has that stem. Of others
    /// that isn't so: the host of a link is never stemmed, though a word of the text that looks the same is.</summary>
    public bool OptionalImpliesRequired => Optional is not null && Optional.Bytes.BytesEquals(Required.Bytes);
}
