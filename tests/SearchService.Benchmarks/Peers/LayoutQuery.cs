using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Searching;

namespace SearchService.Benchmarks.Peers;

/// <summary>A query of the peer as the same Lucene query.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Query">What the peer runs.</param>
/// <param name="Words">The same for our highlighter.</param>
internal sealed record LayoutQuery(string Class, Query Query, QueryNode Words)
{
    public static LayoutQuery Of(PeerQuery query) => new(query.Class, LuceneQuery(query), query.AsExactWords());

    private static Query LuceneQuery(PeerQuery query) => query.Class switch
    {
        "or2" or "or4" => Boolean(query, Occur.SHOULD),
        "and2" => Boolean(query, Occur.MUST),
        "phrase" => Phrase(query),
        "prefix" => new PrefixQuery(In(query.Words[0])),
        "fuzzy1" => new FuzzyQuery(In(query.Words[0]), maxEdits: 1),
        _ => new TermQuery(In(query.Words[0])),
    };

    private static BooleanQuery Boolean(PeerQuery query, Occur occur)
    {
        // Lucene 8 has no coord.
        var boolean = new BooleanQuery(disableCoord: true);
        foreach (var word in query.Words)
        {
            boolean.Add(new TermQuery(In(word)), occur);
        }

        return boolean;
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
