using System.Globalization;

namespace SearchService.Highlighting;

/// <summary>Where a text may be cut: between sentences, words or at least characters as people see them.</summary>
internal static class TextBoundaries
{
    /// <summary>How far a character's beginning is looked for, in units: a letter with more accents than that may be cut, a surrogate pair
    /// never.</summary>
    public const int LongestCharacter = 64;

    private const int Closers = 3;

    /// <summary>The nearest sentence start in a range, its end included; -1 where there is none.</summary>
    public static int SentenceStart(string text, int earliest, int latest)
    {
        for (var at = latest; at >= earliest; at--)
        {
            if (IsSentenceStart(text, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The first word start in a range, its end included; -1 where there is none.</summary>
    public static int WordStart(string text, int earliest, int latest)
    {
        for (var at = earliest; at <= latest && at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The last word end in a range, both ends included; -1 where there is none.</summary>
    public static int WordEnd(string text, int earliest, int latest)
    {
        for (var at = latest; at >= earliest && at > 0; at--)
        {
            if (!char.IsWhiteSpace(text[at - 1]) && (at == text.Length || char.IsWhiteSpace(text[at])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The last place up to an index at which no character is cut: no surrogate pair, accent, emoji sequence or flag.</summary>
    public static int CharacterStart(string text, int index)
    {
        if (index <= 0 || index >= text.Length)
        {
            return Math.Clamp(index, 0, text.Length);
        }

        var at = index;
        var earliest = Math.Max(0, index - LongestCharacter);
        while (at > earliest && (text[at] >= 128 || text[at] == '\n'))
        {
            at--;
        }

        at += at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? 1 : 0;
        while (at < index)
        {
            var next = at + StringInfo.GetNextTextElementLength(text.AsSpan(at, Math.Min(text.Length - at, 2 * LongestCharacter)));
            if (next > index)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static bool IsSentenceStart(string text, int at)
    {
        if (at == 0 || text[at - 1] == '\n')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[at - 1]))
        {
            return false;
        }

        var last = at - 1;
        for (var i = 0; i < Closers && last > 0 && (char.IsWhiteSpace(text[last]) || text[last] is '"' or '\'' or '”' or '’' or ')' or '»'); i++)
        {
            last--;
        }

        return text[last] is '.' or '!' or '?' or '…';
    }
}
