using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Lucene.Queries;
using SearchService.Lucene.Scoring;
using SearchService.Lucene.Search;
using SearchService.Queries;

namespace SearchService.Benchmarks.Peers;

/// <summary>A query of the peer.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Plain">The same in Lucene.Net's own queries.</param>
/// <param name="Ours">The same as our engine puts it together; conjunctions are Lucene's there too.</param>
/// <param name="Words">The same for our highlighter.</param>
internal sealed record LayoutQuery(string Class, Query Plain, Func<ReaderView, TermLookup, Query> Ours, QueryNode Words)
{
    public static LayoutQuery Of(PeerQuery query)
    {
        var plain = PlainQuery(query);
        return new LayoutQuery(query.Class, plain, (view, terms) => OurQuery(query, plain, view, terms), query.AsExactWords());
    }

    private static Query OurQuery(PeerQuery query, Query plain, ReaderView view, TermLookup terms)
    {
        return query.Class switch
        {
            "or2" or "or4" => WithClauses(new AnyQuery(), query.Words.Select(word => Word(In(word), boost: 1)), Occur.SHOULD),
            "and2" => WithClauses(new BooleanQuery(disableCoord: true), query.Words.Select(word => Word(In(word), boost: 1)), Occur.MUST),
            "phrase" => FieldPhraseQuery.Of(view, terms, (PhraseQuery)plain) ?? plain,
            "prefix" => new TermSetQuery([(LayoutDocuments.Body, 1)], new TermRanges(view, terms, query.Words[0]).Fill, plain),
            // The words it stands for, found and weighed by Lucene.
            "fuzzy1" => plain.Rewrite(view.Reader) is BooleanQuery near
                ? WithClauses(new AnyQuery(), near.Clauses.Select(clause => (TermQuery)clause.Query).Select(word => Word(word.Term, word.Boost)),
                    Occur.SHOULD)
                : plain,
            _ => Word(In(query.Words[0]), boost: 1),
        };

        WordQuery Word(Term term, float boost) =>
            new(view, terms, [new FieldWord(term, Optional: null, boost)], tie: 0, new TermQuery(term) { Boost = boost });
    }

    private static Query PlainQuery(PeerQuery query) => query.Class switch
    {
        // Lucene 8 has no coord.
        "or2" or "or4" => WithClauses(new BooleanQuery(disableCoord: true), query.Words.Select(word => new TermQuery(In(word))), Occur.SHOULD),
        "and2" => WithClauses(new BooleanQuery(disableCoord: true), query.Words.Select(word => new TermQuery(In(word))), Occur.MUST),
        "phrase" => Phrase(query),
        "prefix" => new PrefixQuery(In(query.Words[0])),
        "fuzzy1" => new FuzzyQuery(In(query.Words[0]), maxEdits: 1),
        _ => new TermQuery(In(query.Words[0])),
    };

    private static BooleanQuery WithClauses(BooleanQuery query, IEnumerable<Query> words, Occur occur)
    {
        foreach (var word in words)
        {
            query.Add(word, occur);
        }

        return query;
    }

    private static PhraseQuery Phrase(PeerQuery query)
    {
        var phrase = new PhraseQuery();
        foreach (var word in query.Words)
        {
            phrase.Add(In(word));
        }

        return phrase;
    }

    private static Term In(string word) => new(LayoutDocuments.Body, word);
}
