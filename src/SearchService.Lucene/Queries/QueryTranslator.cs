using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Indexing;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Search;
using SearchService.Queries;

namespace SearchService.Lucene.Queries;

/// <summary>Query trees as queries that match and score as the nodes are documented: words, phrases, prefixes and disjunctions as our own, the rest
/// as Lucene's. For one search.</summary>
/// <param name="view">The index that is asked.</param>
/// <param name="terms">Finds its terms: those of words, and the vocabulary that prefixes and fuzzy words stand for.</param>
internal sealed class QueryTranslator(ReaderView view, TermLookup terms)
{
    /// <summary>The query of a node.</summary>
    public Query Translate(QueryNode node) => node switch
    {
        QueryNode.Everything => Unscored(new MatchAllDocsQuery()),
        QueryNode.Nothing => new BooleanQuery(disableCoord: true),
        QueryNode.Word word => Word(word),
        QueryNode.Phrase phrase => Phrase(phrase),
        QueryNode.ExactWord word => ExactWord(word),
        QueryNode.Prefix prefix => Prefix(prefix),
        QueryNode.Fuzzy fuzzy => Fuzzy(fuzzy),
        QueryNode.And and => Every(and.Children),
        QueryNode.Or or => Any(or.Children),
        QueryNode.Not not => Every([not]),
        QueryNode.OfType ofType => Where((columns, document) => columns.TypeOf(document) == ofType.Type),
        QueryNode.From from => Unscored(new TermQuery(new Term(IndexFields.From, DocValuesText.Of(from.Handle)))),
        QueryNode.Within within => Within(within.Days),
        QueryNode.MinQuoted least =>
            Where((columns, document) => columns.TypeOf(document) == HitType.Tweet && columns.QuoteCountOf(document) >= least.Articles),
        QueryNode.HasLink => Where((columns, document) => columns.HasLink(document)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such node."),
    };

    /// <summary>Every document, or those of a query, with a score of 0.</summary>
    private static ConstantScoreQuery Unscored(Query query) => new(query) { Boost = 0 };

    private WordQuery Word(QueryNode.Word word) => new(
        view,
        terms,
        [.. FieldScopes.Of(word.Fields)
            .Select(field => new FieldWord(new Term(field.Name, word.Stem), new Term(field.ExactName, word.Exact), field.Boost))],
        Ranking.FieldTie,
        OverFields(word.Fields, Ranking.FieldTie, field => WordIn(field, word)));

    private WordQuery ExactWord(QueryNode.ExactWord word) => new(
        view,
        terms,
        [.. FieldScopes.Of(word.Fields).Select(field => new FieldWord(new Term(field.ExactName, word.Exact), Optional: null, field.Boost))],
        Ranking.FieldTie,
        OverFields(word.Fields, Ranking.FieldTie, field => new TermQuery(new Term(field.ExactName, word.Exact))));

    private DisjunctionMaxQuery Phrase(QueryNode.Phrase phrase) =>
        OverFields(phrase.Fields, Ranking.FieldTie, field => FieldPhraseQuery.Of(view, terms, PhraseIn(field, phrase)));

    private TermSetQuery Prefix(QueryNode.Prefix prefix) => new(
        Scored(prefix.Fields),
        new TermRanges(view, terms, prefix.Start).Fill,
        OverFields(prefix.Fields, tie: 0, field => PrefixIn(field, prefix)));

    private TermSetQuery Fuzzy(QueryNode.Fuzzy fuzzy)
    {
        var words = FieldScopes.Of(fuzzy.Fields).ToDictionary(field => field.ExactName,
            field => FuzzyWords.Near(view, terms, field.ExactName, fuzzy.Exact, fuzzy.MaxEdits), StringComparer.Ordinal);
        return new TermSetQuery(Scored(fuzzy.Fields), new TermLists(view, terms, words).Fill,
            OverFields(fuzzy.Fields, tie: 0, field => FuzzyIn(field, words[field.ExactName])));
    }

    private static ImmutableArray<(string, float)> Scored(FieldScope scope) =>
        [.. FieldScopes.Of(scope).Select(field => (field.ExactName, field.Boost))];

    private static ConstantScoreQuery FuzzyIn(TextField field, IReadOnlyList<string> words)
    {
        var near = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            near.Add(new TermQuery(new Term(field.ExactName, word)), Occur.SHOULD);
        }

        return new ConstantScoreQuery(near);
    }

    private static BooleanQuery WordIn(TextField field, QueryNode.Word word) => new(disableCoord: true)
    {
        { new TermQuery(new Term(field.Name, word.Stem)), Occur.MUST },
        { new TermQuery(new Term(field.ExactName, word.Exact)), Occur.SHOULD },
    };

    private static PhraseQuery PhraseIn(TextField field, QueryNode.Phrase phrase)
    {
        var query = new PhraseQuery();
        foreach (var term in phrase.Terms)
        {
            query.Add(new Term(field.ExactName, term.Exact), term.Offset);
        }

        return query;
    }

    private static ConstantScoreQuery PrefixIn(TextField field, QueryNode.Prefix prefix) =>
        new(new PrefixFilter(new Term(field.ExactName, prefix.Start)));

    /// <summary>The best of several fields.</summary>
    /// <param name="scope">The fields.</param>
    /// <param name="tie">What the fields beside the best one add.</param>
    /// <param name="inField">The query of a field; null where nothing in the field can match.</param>
    private static DisjunctionMaxQuery OverFields(FieldScope scope, float tie, Func<TextField, Query?> inField)
    {
        var best = new DisjunctionMaxQuery(tie);
        foreach (var field in FieldScopes.Of(scope))
        {
            if (inField(field) is { } query)
            {
                query.Boost = field.Boost;
                best.Add(query);
            }
        }

        return best;
    }

    private BooleanQuery Every(ImmutableArray<QueryNode> children)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var child in children)
        {
            query.Clauses.Add(child is QueryNode.Not not
                ? new BooleanClause(Translate(not.Child), Occur.MUST_NOT)
                : new BooleanClause(Translate(child), Occur.MUST));
        }

        if (query.Clauses.All(clause => clause.IsProhibited))
        {
            query.Clauses.Add(new BooleanClause(Unscored(new MatchAllDocsQuery()), Occur.MUST));
        }

        return query;
    }

    private AnyQuery Any(ImmutableArray<QueryNode> children)
    {
        var query = new AnyQuery();
        foreach (var child in children)
        {
            query.Clauses.Add(new BooleanClause(Translate(child), Occur.SHOULD));
        }

        return query;
    }

    private ConstantScoreQuery Within(DayRange days)
    {
        // From the first day there is: an unknown one is before it.
        var since = days.Since?.DayNumber ?? 0;
        var until = days.Until?.DayNumber ?? int.MaxValue;
        return Where((columns, document) => columns.DayOf(document) is var day && day >= since && day < until);
    }

    private ConstantScoreQuery Where(Func<SegmentDocValues, int, bool> passes) => new(new DocValuesFilter(view, passes)) { Boost = 0 };
}

/// <summary>Documents whose columns pass a test.</summary>
/// <param name="view">The index that is asked.</param>
/// <param name="passes">Gets the columns and the number of a document of their segment.</param>
internal sealed class DocValuesFilter(ReaderView view, Func<SegmentDocValues, int, bool> passes) : Filter
{
    /// <inheritdoc/>
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var columns = view.Segments[context.Ord];
        return new FieldCacheDocIdSet(context.AtomicReader.MaxDoc, acceptDocs, document => passes(columns, document));
    }
}
