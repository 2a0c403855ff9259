using SearchService.Articles.Text;

namespace SearchService.Analysis;

/// <summary>Text to tokens: the same for what is indexed and for what is asked, on every engine.</summary>
public static class TextAnalyzer
{
    /// <summary>The tokens of a part of a text, in order. Linear; never throws on any text, lone surrogates included.</summary>
    /// <param name="text">The whole text; offsets refer to it.</param>
    /// <param name="part">What to read of it.</param>
    /// <param name="firstPosition">Position of the first token.</param>
    public static IEnumerable<AnalyzedToken> Analyze(string text, TextRange part, int firstPosition = 0)
    {
        var reader = new TokenReader();
        reader.Reset(text, part, firstPosition);
        while (reader.Next())
        {
            var exact = reader.Exact.ToString();
            yield return new AnalyzedToken(exact, Own(reader.Stem, exact), reader.Start, reader.End, reader.Position, reader.Kind);
        }
    }

    /// <summary>The tokens of a whole text.</summary>
    public static IEnumerable<AnalyzedToken> Analyze(string text) => Analyze(text, new TextRange(0, text.Length));

    private static string Own(ReadOnlySpan<char> stem, string exact) => stem.SequenceEqual(exact) ? exact : stem.ToString();
}

/// <summary>A token of a text with the two forms under which engines index it.</summary>
/// <param name="Exact">Lower case, accents and quote marks folded, unstemmed.</param>
/// <param name="Stem">The Porter stem of <paramref name="Exact"/> without a possessive <c>'s</c>; the same as it for anything but a word.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the text.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Position">Word position, from 0. Two tokens may share one (<c>#tag</c> and <c>tag</c>); the more specific comes first.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct AnalyzedToken(string Exact, string Stem, int Start, int End, int Position, TokenKind Kind);
