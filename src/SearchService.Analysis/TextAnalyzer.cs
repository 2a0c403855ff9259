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
