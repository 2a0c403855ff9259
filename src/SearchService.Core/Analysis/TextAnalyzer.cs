using SearchService.Articles;

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
        var position = firstPosition;
        for (var i = part.Start; i < part.End; i++)
        {
            var start = i;
            while (i < part.End && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                var word = text[start..i].ToLowerInvariant();
                yield return new AnalyzedToken(word, word, start, i, position++, TokenKind.Word);
            }
        }
    }

    /// <summary>The tokens of a whole text.</summary>
    public static IEnumerable<AnalyzedToken> Analyze(string text) => Analyze(text, new TextRange(0, text.Length));
}
