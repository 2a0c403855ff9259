using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Engine;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>The terms of a <see cref="WordQuery"/>, found and weighed.</summary>
internal sealed class WordWeight : Weight
{
    private readonly WordQuery _query;
    private readonly IndexSearcher _searcher;
    private readonly ReaderView _view;
    private readonly TermLookup _terms;
    private readonly ImmutableArray<(FoundTerm Required, FoundTerm? Optional, FieldWord Word)> _fields;
    private readonly float _tie;
    private readonly Query _plain;
    private float _boost = 1;
    private string? _boundsKey;

    /// <summary>Finds the terms.</summary>
    public WordWeight(WordQuery query, IndexSearcher searcher, ReaderView view, TermLookup terms, ImmutableArray<FieldWord> fields, float tie,
        Query plain)
    {
        _query = query;
        _searcher = searcher;
        _view = view;
        _terms = terms;
        _tie = tie;
        _plain = plain;
        var found = ImmutableArray.CreateBuilder<(FoundTerm, FoundTerm?, FieldWord)>(fields.Length);
        foreach (var field in fields)
        {
            var required = terms.Find(field.Required);
            if (required.Documents > 0)
            {
                found.Add(
                    (required, field.Optional is { } optional ? terms.Find(optional, field.OptionalImpliesRequired ? required : null) : null, field));
            }
        }

        _fields = found.ToImmutable();
    }

    /// <inheritdoc/>
    public override Query Query => _query;

    /// <inheritdoc/>
    public override float GetValueForNormalization() => 1;

    /// <inheritdoc/>
    public override void Normalize(float norm, float topLevelBoost) => _boost = topLevelBoost * _query.Boost;

    /// <inheritdoc/>
    public override Explanation Explain(AtomicReaderContext context, int doc) => _searcher.CreateNormalizedWeight(_plain).Explain(context, doc);

    /// <inheritdoc/>
    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
    {
        var postings = new List<FieldPostings>(_fields.Length);
        foreach (var (required, optional, word) in _fields)
        {
            if (_terms.Documents(required, context.Ord, acceptDocs) is { } documents)
            {
                var areSame = word.OptionalImpliesRequired && required.StandsAsOftenAs(optional!, context.Ord);
                var also = areSame ? documents : optional is null ? null : _terms.Documents(optional, context.Ord, acceptDocs);
                postings.Add(new FieldPostings(Postings(required, documents), also is null ? null : Postings(optional!, also), areSame));
            }

            TermPostings Postings(FoundTerm found, DocsEnum documents)
            {
                var statistics = _view.StatisticsOf(found.Term.Field);
                var weight = Ranking.Idf(found.Documents, statistics.Documents) * 1f * (_boost * word.Boost) * (Ranking.K1 + 1);
                return new TermPostings(documents, weight, statistics.Factors, _view.Segments[context.Ord].NormsOf(found.Term.Field));
            }
        }

        return postings.Count == 0 ? null : new WordScorer(this, [.. postings], _tie, Bounds);

        float[] Bounds() => _view.Bounds.Of(context.Ord, context.AtomicReader.MaxDoc, _boundsKey ??= $"{_boost} {_query}",
            () => (WordScorer)GetScorer(context, acceptDocs)!);
    }

    /// <inheritdoc/>
    public override BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits acceptDocs) =>
        GetScorer(context, acceptDocs) is WordScorer scorer ? new BlockScorer(scorer) : null;
}
