namespace SearchService.Analysis;

/// <summary>Where an emoji ends: base, variation selector, skin tone, keycap, tags, and everything that joiners attach.</summary>
/// <remarks>After Unicode Technical Standard 51, "Unicode Emoji", section 1.4.9; wider, so that emoji of later versions are emoji too.</remarks>
internal static class Emojis
{
    /// <summary>Asks for the text (15) or the emoji look (16).</summary>
    public const char TextSelector = '\uFE0E', EmojiSelector = '\uFE0F';

    private const char Joiner = '\u200D';
    private const char KeycapMark = '\u20E3';

    /// <summary>True for an emoji of the basic plane that is one even without a variation selector. Ornamental quotes, brackets, digits and arrows
    /// are none.</summary>
    public static bool IsBasic(char c) => c switch
    {
        '\u231A' or '\u231B' or >= '\u23E9' and <= '\u23F3' or >= '\u23F8' and <= '\u23FA' or '\u25FD' or '\u25FE' => true,
        >= '\u275B' and <= '\u2760' or >= '\u2768' and <= '\u2793' or >= '\u2798' and <= '\u27A0' or >= '\u27A2' and <= '\u27AF' => false,
        >= '\u2600' and <= '\u27BF' or '\u2B1B' or '\u2B1C' or '\u2B50' or '\u2B55' => true,
        _ => false,
    };

    /// <summary>True where a digit, <c>#</c> or <c>*</c> begins a keycap.</summary>
    public static bool IsKeycap(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        return (next < text.Length && text[next] == KeycapMark)
            || (next + 1 < text.Length && text[next] == EmojiSelector && text[next + 1] == KeycapMark);
    }

    /// <summary>True where a symbol that is text by itself is made an emoji by the selector behind it, such as ©.</summary>
    public static bool IsSelected(ReadOnlySpan<char> text, int at) =>
        text[at] >= '\u00A9' && at + 1 < text.Length && text[at + 1] == EmojiSelector && (char.IsSymbol(text[at]) || char.IsPunctuation(text[at]));

    /// <summary>The index behind the emoji that begins at an index.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        if (IsRegionalIndicator(text, at))
        {
            return IsRegionalIndicator(text, at + 2) ? at + 4 : at + 2;
        }

        Characters.Of(text, at, out var length);
        at += length;
        while (at < text.Length)
        {
            if (text[at] is EmojiSelector or TextSelector or KeycapMark)
            {
                at++;
            }
            else if (IsSkinTone(text, at) || IsTag(text, at))
            {
                at += 2;
            }
            else if (text[at] == Joiner && at + 1 < text.Length && Characters.Of(text, at + 1, out length) == CharacterClass.Emoji)
            {
                at += 1 + length;
            }
            else if (text[at] == Joiner && at + 2 < text.Length && IsSelected(text, at + 1))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>True where one of the five Fitzpatrick modifiers stands.</summary>
    public static bool IsSkinTone(ReadOnlySpan<char> text, int at) => IsPair(text, at, '\uD83C', '\uDFFB', '\uDFFF');

    private static bool IsRegionalIndicator(ReadOnlySpan<char> text, int at) => IsPair(text, at, '\uD83C', '\uDDE6', '\uDDFF');

    private static bool IsTag(ReadOnlySpan<char> text, int at) => IsPair(text, at, '\uDB40', '\uDC20', '\uDC7F');

    private static bool IsPair(ReadOnlySpan<char> text, int at, char high, char firstLow, char lastLow) =>
        at + 1 < text.Length && text[at] == high && text[at + 1] >= firstLow && text[at + 1] <= lastLow;
}
