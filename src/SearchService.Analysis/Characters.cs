using System.Globalization;
using System.Text;

namespace SearchService.Analysis;

/// <summary>Tells what each character of a text is to the tokenizer.</summary>
internal static class Characters
{
    private static readonly CharacterClass[] Ascii = [.. Enumerable.Range(0, 128).Select(c => OfAscii((char)c))];

    /// <summary>The class of the character that begins at an index. A lone surrogate is a <see cref="CharacterClass.Break"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">An index inside.</param>
    /// <param name="length">1, or 2 for a surrogate pair.</param>
    public static CharacterClass Of(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (c < 128)
        {
            return Ascii[c];
        }

        if (!char.IsSurrogate(c))
        {
            return OfBasic(c);
        }

        if (!char.IsHighSurrogate(c) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
        {
            return CharacterClass.Break;
        }

        length = 2;
        return OfSupplementary(new Rune(c, text[at + 1]));
    }

    /// <summary>True where a letter or digit stands at an index; false behind the end.</summary>
    public static bool IsAlphanumeric(ReadOnlySpan<char> text, int at) =>
        at < text.Length && Of(text, at, out _) is CharacterClass.Letter or CharacterClass.Digit;

    /// <summary>True where the character in front of an index belongs to a word.</summary>
    public static bool FollowsWord(ReadOnlySpan<char> text, int at)
    {
        var last = at - 1;
        if (last > 0 && char.IsLowSurrogate(text[last]) && char.IsHighSurrogate(text[last - 1]))
        {
            last--;
        }

        return last >= 0
            && Of(text, last, out _) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark or CharacterClass.Ideograph
                or CharacterClass.Underscore;
    }

    private static CharacterClass OfAscii(char c) => c switch
    {
        _ when char.IsAsciiLetter(c) => CharacterClass.Letter,
        _ when char.IsAsciiDigit(c) => CharacterClass.Digit,
        '\'' => CharacterClass.Apostrophe,
        '_' => CharacterClass.Underscore,
        _ => CharacterClass.Break,
    };

    private static CharacterClass OfBasic(char c)
    {
        switch (c)
        {
            case '\u2019' or '\u2018' or '\u02BC' or '\uFF07':
                return CharacterClass.Apostrophe;
            // Accents written apart; Hebrew points; Arabic vowel marks and the stretching tatweel; variation selectors.
            case >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05BD' or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
                or '\u0640' or >= '\u064B' and <= '\u065F' or '\u0670' or >= '\uFE00' and <= '\uFE0F':
                return CharacterClass.Dropped;
            // Thai and Lao am and the sound marks of half-width kana are letters by category, but parts of the character in front.
            case '\u0E33' or '\u0EB3' or '\uFF9E' or '\uFF9F':
                return CharacterClass.Mark;
            // A zero-width space is there to part words.
            case '\u200B':
                return CharacterClass.Break;
            case >= '\u231A' and <= '\u27BF' or >= '\u2B1B' and <= '\u2B55' when Emojis.IsBasic(c):
                return CharacterClass.Emoji;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Letter,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber =>
                IsWrittenWithoutSpaces(c) ? CharacterClass.Ideograph : CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
            UnicodeCategory.Format => CharacterClass.Dropped,
            _ => CharacterClass.Break,
        };
    }

    /// <summary>Thai, Lao, Myanmar, Khmer, Han, Hiragana, Katakana.</summary>
    private static bool IsWrittenWithoutSpaces(char c) => c switch
    {
        < '\u0E00' => false,
        <= '\u0EFF' => true,
        >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\uA9E0' and <= '\uA9FF' or >= '\uAA60' and <= '\uAA7F' => true,
        >= '\u3005' and <= '\u3007' or >= '\u3021' and <= '\u3029' or >= '\u3038' and <= '\u303C' => true,
        >= '\u3041' and <= '\u30FF' or >= '\u31F0' and <= '\u31FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFF66' and <= '\uFF9F' => true,
        _ => false,
    };

    private static CharacterClass OfSupplementary(Rune rune) => rune.Value switch
    {
        >= 0x1F000 and <= 0x1FAFF => CharacterClass.Emoji,
        >= 0x20000 and <= 0x3FFFF or >= 0x1B000 and <= 0x1B16F => CharacterClass.Ideograph,
        >= 0xE0000 => CharacterClass.Dropped,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
            UnicodeCategory.Format => CharacterClass.Dropped,
            UnicodeCategory.LetterNumber => CharacterClass.Letter,
            _ => Rune.IsLetter(rune) ? CharacterClass.Letter : CharacterClass.Break,
        },
    };
}

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Ends a word.</summary>
    Break,

    /// <summary>A letter of a script that is written with spaces.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A combining mark without which the letter would be another one, as in Hindi.</summary>
    Mark,

    /// <summary>Part of a word that its term leaves out: accents written apart, vowel points, joiners, soft hyphens, direction marks.</summary>
    Dropped,

    /// <summary>A character of a script that is written without spaces.</summary>
    Ideograph,

    /// <summary>An apostrophe, or a quote mark that is typed for one.</summary>
    Apostrophe,

    /// <summary>An underscore.</summary>
    Underscore,

    /// <summary>An emoji by itself.</summary>
    Emoji,
}
