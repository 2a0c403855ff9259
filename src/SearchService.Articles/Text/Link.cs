namespace SearchService.Articles.Text;

/// <summary>Where links stand in a text.</summary>
internal static class Link
{
    private static readonly string[] Shorteners = ["https://t.co/", "http://t.co/", PictureHost];

    /// <summary>What an attached picture looks like in the text of a tweet.</summary>
    public const string PictureHost = "pic.twitter.com/";

    /// <summary>Reads the link that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it may begin.</param>
    /// <param name="end">Behind the link, its trailing punctuation left out.</param>
    /// <returns>False where none begins there.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        var rest = text[start..];
        var opening = OpeningOf(rest);
        if (opening == 0 || (rest[0] is 'w' or 'W' && start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return false;
        }

        var shortened = IsShortened(rest);
        var length = opening;
        while (length < rest.Length && MayHold(rest[length], shortened) && !(rest[length] is 'h' or 'p' or 'H' or 'P' && IsNext(rest[length..])))
        {
            length++;
        }

        var unclosed = rest[..length].Count('(') - rest[..length].Count(')');
        while (length > opening && IsTrailing(rest[length - 1]) && !(rest[length - 1] == ')' && unclosed >= 0))
        {
            length--;
            unclosed += rest[length] == ')' ? 1 : rest[length] == '(' ? -1 : 0;
        }

        end = start + length;
        return length > opening;
    }

    /// <summary>True where a link to a picture attached to a tweet begins.</summary>
    public static bool IsPicture(ReadOnlySpan<char> text) => text.StartsWith(PictureHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>How long the scheme is that a text begins with, <c>http://</c> or <c>https://</c>; 0 where it begins with neither.</summary>
    public static int SchemeLength(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;

    private static int OpeningOf(ReadOnlySpan<char> text) => SchemeLength(text) is > 0 and var scheme ? scheme
        : IsPicture(text) ? PictureHost.Length
        : text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;

    private static bool IsShortened(ReadOnlySpan<char> text)
    {
        foreach (var shortener in Shorteners)
        {
            if (text.StartsWith(shortener, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNext(ReadOnlySpan<char> text) => IsPicture(text) || SchemeLength(text) > 0;

    private static bool MayHold(char c, bool shortened) => shortened
        ? char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or ':' or '-' or '_'
        : c > ' ' && !CleanText.IsBlank(c) && !char.IsControl(c)
            && c is not ('"' or '<' or '>' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '—' or '…' or '。' or '、' or '，' or '（' or '）' or '「'
                or '」' or '`' or '{' or '}' or '|' or '\\' or '^');

    private static bool IsTrailing(char c) =>
        c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '‘' or '(' or ')' or '[' or ']' or '*' or '_' or '-' or '–' or '،' or '؟';
}
