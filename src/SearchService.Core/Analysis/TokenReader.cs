using SearchService.Articles;

namespace SearchService.Analysis;

/// <summary>The tokens of a text with both forms under which engines index them, without allocating. Reusable, not thread-safe.</summary>
public sealed class TokenReader
{
    private readonly Tokenizer _tokenizer = new();
    private readonly char[] _exact = new char[Tokenizer.LongestTerm * Folding.Growth];
    private readonly char[] _stem = new char[Tokenizer.LongestTerm * Folding.Growth];
    private int _exactLength;
    private int _stemLength;

    /// <summary>Lower case, accents and quote marks folded, unstemmed. Valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<char> Exact => _exact.AsSpan(0, _exactLength);

    /// <summary>The Porter stem without a possessive <c>'s</c>; the same as <see cref="Exact"/> for anything but a word.</summary>
    public ReadOnlySpan<char> Stem => _stem.AsSpan(0, _stemLength);

    /// <summary>Offset of the token's first unit in the text.</summary>
    public int Start => _tokenizer.Start;

    /// <summary>Offset behind its last unit.</summary>
    public int End => _tokenizer.End;

    /// <summary>Word position of the token.</summary>
    public int Position { get; private set; }

    /// <summary>What the token is.</summary>
    public TokenKind Kind => _tokenizer.Kind;

    /// <summary>Begins with a part of a text; offsets refer to the whole.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="part">What to read of it.</param>
    /// <param name="firstPosition">Position of the first token.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside of the text.</exception>
    public void Reset(string text, TextRange part, int firstPosition = 0)
    {
        _tokenizer.Reset(text, part);
        Position = firstPosition - 1;
    }

    /// <summary>Goes on to the next token; false where there is none.</summary>
    public bool Next()
    {
        if (!_tokenizer.Next())
        {
            return false;
        }

        Position += _tokenizer.PositionIncrement;
        _exactLength = Folding.Fold(_tokenizer.Term, _exact);
        Exact.CopyTo(_stem);
        _stemLength = _exactLength;
        if (Kind == TokenKind.Word)
        {
            _stemLength -= Exact.EndsWith("'s") ? 2 : 0;
            _stemLength = PorterStemmer.Stem(_stem.AsSpan(0, _stemLength));
        }

        return true;
    }
}
