using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Engine;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>Words that stand side by side in one field: the same matches and scores as Lucene's phrase query, to the last bit, without opening every
/// segment for each word anew.</summary>
internal sealed class FieldPhraseQuery : Query
{
    private readonly ReaderView _view;
    private readonly TermLookup _terms;
    private readonly ImmutableArray<FoundTerm> _words;
    private readonly PhraseQuery _plain;

    private FieldPhraseQuery(ReaderView view, TermLookup terms, ImmutableArray<FoundTerm> words, PhraseQuery plain)
    {
        _view = view;
        _terms = terms;
        _words = words;
        _plain = plain;
    }

    /// <summary>The query; null where a word of it stands nowhere in the field.</summary>
    /// <param name="view">The index that is asked.</param>
    /// <param name="terms">Finds the words.</param>
    /// <param name="plain">The words and their positions, from 0 on, as Lucene has them, which explains.</param>
    public static FieldPhraseQuery? Of(ReaderView view, TermLookup terms, PhraseQuery plain)
    {
        var words = ImmutableArray.CreateBuilder<FoundTerm>();
        foreach (var term in plain.GetTerms())
        {
            var word = terms.Find(term);
            if (word.Documents == 0)
            {
                return null;
            }

            words.Add(word);
        }

        return new FieldPhraseQuery(view, terms, words.ToImmutable(), plain);
    }

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new FieldPhraseWeight(this, searcher, _view, _terms, _words, _plain);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms) => _plain.ExtractTerms(terms);

    /// <inheritdoc/>
    public override string ToString(string field) => _plain.ToString(field);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && _plain.Equals(((FieldPhraseQuery)obj!)._plain);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _plain);
}

/// <summary>The words of a <see cref="FieldPhraseQuery"/>, weighed.</summary>
/// <param name="query">Whose.</param>
/// <param name="searcher">Explains by the plain query.</param>
/// <param name="view">The index that is asked.</param>
/// <param name="terms">Finds the words' positions.</param>
/// <param name="words">The words of the phrase in order, at least one.</param>
/// <param name="plain">Has their positions.</param>
internal sealed class FieldPhraseWeight(FieldPhraseQuery query, IndexSearcher searcher, ReaderView view, TermLookup terms,
    ImmutableArray<FoundTerm> words, PhraseQuery plain) : Weight
{
    private readonly string _field = words[0].Term.Field;
    private float _boost = 1;

    /// <inheritdoc/>
    public override Query Query => query;

    /// <inheritdoc/>
    public override float GetValueForNormalization() => 1;

    /// <inheritdoc/>
    public override void Normalize(float norm, float topLevelBoost) => _boost = topLevelBoost;

    /// <inheritdoc/>
    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var boosted = (PhraseQuery)plain.Clone();
        boosted.Boost = query.Boost;
        var weight = boosted.CreateWeight(searcher);
        weight.Normalize(norm: 1, _boost);
        return weight.Explain(context, doc);
    }

    /// <inheritdoc/>
    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
    {
        if (!words.All(word => word.StandsIn(context.Ord)))
        {
            return null;
        }

        var statistics = view.StatisticsOf(_field);
        var idf = 0f;
        foreach (var word in words)
        {
            idf += Ranking.Idf(word.Documents, statistics.Documents);
        }

        var offsets = plain.GetPositions();
        var positions = words.Select((word, i) => new WordPositions(terms.Positions(word, context.Ord, acceptDocs)!, offsets[i]));
        return new PhraseScorer(
            this, [.. positions.OrderBy(word => word.Cost)], idf * query.Boost * _boost * (Ranking.K1 + 1), statistics.Factors,
                view.Segments[context.Ord].NormsOf(_field));
    }
}
