using System.Text;
using SearchService.Articles.Text;

namespace SearchService.Analysis;

/// <summary>The tokens of a text with both forms under which engines index them, without allocating. Reusable, not thread-safe.</summary>
public sealed class TokenReader
{
    private readonly Tokenizer _tokenizer = new();
    private readonly char[] _folded = new char[Tokenizer.LongestTerm * Folding.Growth];
    private readonly char[] _stem = new char[Tokenizer.LongestTerm * Folding.Growth];
    private int _foldedLength;

    /// <summary>Lower case, accents and quote marks folded, unstemmed. Valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<char> Exact => _foldedLength < 0 ? _tokenizer.Term : _folded.AsSpan(0, _foldedLength);

    /// <summary>The Porter stem without a possessive <c>'s</c>; the same as <see cref="Exact"/> for anything but a word. Worked out whenever it is
    /// asked for.</summary>
    public ReadOnlySpan<char> Stem
    {
        get
        {
            var exact = Exact;
            if (Kind != TokenKind.Word)
            {
                return exact;
            }

            var word = _stem.AsSpan(0, exact.EndsWith("'s") ? exact.Length - 2 : exact.Length);
            exact[..word.Length].CopyTo(word);
            return word[..PorterStemmer.Stem(word)];
        }
    }

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
        _foldedLength = Ascii.IsValid(_tokenizer.Term) ? -1 : Folding.Fold(_tokenizer.Term, _folded);
        return true;
    }
}
