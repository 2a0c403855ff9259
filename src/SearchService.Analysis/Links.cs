namespace SearchService.Analysis;

/// <summary>Where a link begins and ends: <c>http://</c>, <c>https://</c>, <c>www.</c> and <c>pic.twitter.com/</c>, even glued to the word in front,
/// as flattened tweets have it.</summary>
internal static class Links
{
    private const string Picture = "pic";
    private const string PictureHost = ".twitter.com/";

    /// <summary>Where in a word a link begins that goes on behind it; -1 where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    public static int StartInWord(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] is not (':' or '.'))
        {
            return -1;
        }

        var word = text[start..end];
        var behind = text[end..];
        if (behind.StartsWith("://") && behind.Length > 3 && IsInside(text, end + 3) && char.IsLetterOrDigit(behind[3]))
        {
            return word.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? end - 5
                : word.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? end - 4
                : -1;
        }

        if (behind.StartsWith(PictureHost, StringComparison.OrdinalIgnoreCase) && behind.Length > PictureHost.Length
            && char.IsLetterOrDigit(behind[PictureHost.Length]) && word.EndsWith(Picture, StringComparison.OrdinalIgnoreCase))
        {
            return end - Picture.Length;
        }

        return word.Equals("www", StringComparison.OrdinalIgnoreCase) && Characters.IsAlphanumeric(text, end + 1) ? start : -1;
    }

    /// <summary>Where a link ends; punctuation and slashes at its end, and a bracket that it did not open, are not part of it.</summary>
    public static int End(ReadOnlySpan<char> text, int address)
    {
        var end = address;
        var open = 0;
        while (end < text.Length && IsInside(text, end))
        {
            open += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
            end++;
        }

        while (end > address)
        {
            switch (text[end - 1])
            {
                case ')' when open < 0:
                    open++;
                    break;
                case '(':
                    open--;
                    break;
                case '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '[' or ']' or '/' or '&' or '=' or '#':
                    break;
                default:
                    return end;
            }

            end--;
        }

        return end;
    }

    private static bool IsInside(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c < 128
            ? c > ' ' && c is not ('<' or '>' or '"' or '`' or '{' or '}' or '|' or '\\' or '^' or '\u007F')
            : Characters.Of(text, at, out _) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark && !char.IsSurrogate(c);
    }
}
