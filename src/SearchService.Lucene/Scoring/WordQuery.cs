using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>A word in several fields, scored in one go: the same matches and scores as a disjunction of maxima over the fields, of a required and an optional term each, to the last bit where no more than two fields match.</summary>
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
