using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using SearchService.Documents;

namespace SearchService.Lucene.Analysis;

/// <summary>The two forms under which every word of a field is indexed: the same terms at the same positions as Core's analyzer gives for a query. Reusable, one text at a time, read when it is set.</summary>
#pragma warning disable CA1001 // Nothing to dispose of: these streams hold memory alone, and they are read again and again.
internal sealed class FieldWords
#pragma warning restore CA1001
{
    private readonly FoldedWords _words = new();

    /// <summary>Begins without a text.</summary>
    public FieldWords()
    {
        Exact = new FoldedWordStream(_words);
        Stems = new PorterStemFilter(new PossessiveFilter(new FoldedWordStream(_words)));
    }

    /// <summary>The folded words of the text.</summary>
    public TokenStream Exact { get; }

    /// <summary>The stems of its folded words.</summary>
    public TokenStream Stems { get; }

    /// <summary>Takes another text.</summary>
    public void Read(FieldText text) => _words.Read(text);
}
