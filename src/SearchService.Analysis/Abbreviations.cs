namespace SearchService.Analysis;

/// <summary>Abbreviations of single letters with points: <c>U.S.</c>, <c>e.g.</c>, <c>J.K.</c></summary>
internal static class Abbreviations
{
    /// <summary>The index behind the abbreviation that begins at an index, its last point included; the index itself where there is none.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '.')
        {
            return start;
        }

        var at = start;
        var letters = 0;
        while (at < text.Length && Characters.Of(text, at, out var length) == CharacterClass.Letter && length == 1)
        {
            if (at + 1 < text.Length && text[at + 1] == '.')
            {
                at += 2;
            }
            else if (at + 1 == text.Length || !GoesOn(text, at + 1))
            {
                at++;
                letters++;
                break;
            }
            else
            {
                break;
            }

            letters++;
        }

        return letters > 1 ? at : start;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int at) =>
        Characters.Of(text, at, out _) is not (CharacterClass.Break or CharacterClass.Apostrophe or CharacterClass.Emoji or CharacterClass.Ideograph);
}
