using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Analysis;
using SearchService.Documents;
using CoreTokenizer = SearchService.Analysis.Tokenizer;

namespace SearchService.Lucene.Analysis;

/// <summary>Core's tokenizer as a Lucene token stream: the parts of a field one after another, without offsets, which the index does not keep.
/// Anything but a word is marked as a keyword, so that no stemmer touches it.</summary>
internal sealed class WordTokenizer : TokenStream
{
    private static readonly FieldText Nothing = FieldText.Whole("");

    private readonly CoreTokenizer _tokenizer = new();
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly IKeywordAttribute _keyword;
    private FieldText _text = Nothing;
    private int _part;
    private int _gap;
    private bool _hasToken;

    /// <summary>Begins without a text.</summary>
    public WordTokenizer()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <summary>What the next reset begins with.</summary>
    public FieldText Text
    {
        set => _text = value;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _part = 0;
        _gap = 0;
        _hasToken = false;
        _tokenizer.Reset("", default);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        while (!_tokenizer.Next())
        {
            if (_part == _text.Parts.Length)
            {
                return false;
            }

            _tokenizer.Reset(_text.Text, _text.Parts[_part++]);
            _gap = _hasToken ? FieldText.PartGap : 0;
        }

        ClearAttributes();
        var term = _tokenizer.Term;
        _term.Length = 0;
        term.CopyTo(_term.ResizeBuffer(term.Length));
        _term.Length = term.Length;
        _increment.PositionIncrement = _tokenizer.PositionIncrement + _gap;
        _keyword.IsKeyword = _tokenizer.Kind != TokenKind.Word;
        _gap = 0;
        _hasToken = true;
        return true;
    }
}
