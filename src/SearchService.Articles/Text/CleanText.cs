using System.Text;

namespace SearchService.Articles.Text;

/// <summary>Text as crawlers deliver it, with one kind of line end and without what nobody can see or send on.</summary>
internal static class CleanText
{
    /// <summary>
    /// Every line end (CR LF, CR, NEL, VT, U+2028) becomes LF, every paragraph end (FF, U+2029) two of them. Other control characters below
    /// U+0020, DEL and byte order marks are dropped, NUL among them; those of U+0080 to U+009F stay, because they are what wrong decoding left of
    /// dashes and quotes. Half a surrogate pair becomes U+FFFD, as any encoder would make it, so that offsets mean the same everywhere.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r':
                    clean.Append('\n');
                    i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    break;
                case '\u000B' or '\u0085' or '\u2028':
                    clean.Append('\n');
                    break;
                case '\f' or '\u2029':
                    clean.Append("\n\n");
                    break;
                case '\n' or '\t':
                    clean.Append(c);
                    break;
                case < ' ' or '\u007F' or '\uFEFF':
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        clean.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        clean.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                    }

                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>White space, and the characters of no width that stand where it would.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\u200E' or '\u200F';
}
