using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Documents;

namespace SearchService.Lucene.Analysis;

/// <summary>The two forms under which every word of a field is indexed: the same terms at the same positions as Core's analyzer gives for a query.
/// Reusable, one text at a time, read when it is set.</summary>
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

/// <summary>Folded words as a token stream. May be read again and again.</summary>
internal sealed class FoldedWordStream : TokenStream
{
    private readonly FoldedWords _words;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly IKeywordAttribute _keyword;
    private int _next;

    /// <summary>A stream of whatever text the words are of when it is reset.</summary>
    public FoldedWordStream(FoldedWords words)
    {
        _words = words;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    /// <inheritdoc/>
    /// <remarks>Sets each of its attributes and clears none, since nothing behind it adds another one.</remarks>
    public override bool IncrementToken()
    {
        if (_next == _words.Count)
        {
            return false;
        }

        _words.CopyTo(_next++, _term, _increment, _keyword);
        return true;
    }
}

/// <summary>Takes the possessive <c>'s</c> off words.</summary>
/// <remarks>Lucene's EnglishPossessiveFilter takes it off links and tags too, which are keywords here.</remarks>
internal sealed class PossessiveFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IKeywordAttribute _keyword;

    /// <summary>Filters a stream of folded words.</summary>
    public PossessiveFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (!_keyword.IsKeyword && _term.Buffer.AsSpan(0, _term.Length).EndsWith("'s"))
        {
            _term.Length -= 2;
        }

        return true;
    }
}
