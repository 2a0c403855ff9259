using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchService.Lucene.Analysis;

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
