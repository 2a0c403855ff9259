using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Util;
using SearchService.Documents;

namespace SearchService.Lucene.Analysis;

/// <summary>One of the two forms under which every word of a field is indexed: the same terms at the same positions as Core's analyzer gives for a query. Reusable, one text at a time.</summary>
#pragma warning disable CA1001 // Nothing to dispose of: these streams hold memory alone, and they are read again and again.
internal sealed class WordStream
#pragma warning restore CA1001
{
    private readonly WordTokenizer _source;
    private readonly TokenStream _stream;

    private WordStream(Func<TokenStream, TokenStream> filters)
    {
        _source = new WordTokenizer();
        _stream = filters(_source);
    }

    /// <summary>Folded words.</summary>
    public static WordStream OfExactWords() => new(Folded);

    /// <summary>Stems of the folded words.</summary>
    public static WordStream OfStems() => new(source => new PorterStemFilter(new PossessiveFilter(Folded(source))));

    /// <summary>The stream of another text.</summary>
    public TokenStream Reading(FieldText text)
    {
        _source.Text = text;
        return _stream;
    }

    /// <summary>Folding makes capitals of small capitals, so lower case comes behind it.</summary>
    private static LowerCaseFilter Folded(TokenStream source) => new(LuceneVersion.LUCENE_48, new ASCIIFoldingFilter(source));
}
