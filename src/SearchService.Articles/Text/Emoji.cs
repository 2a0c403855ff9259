using System.Globalization;
using System.Text;

namespace SearchService.Articles.Text;

/// <summary>Tells pictures from letters.</summary>
internal static class Emoji
{
    /// <summary>True for symbols that are pictures and for skin tones; not for the joiners and selectors between them.</summary>
    public static bool Is(Rune rune) => rune.Value > 0xFF && (IsSkinTone(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);

    /// <summary>True for what only changes or joins the picture before it.</summary>
    public static bool IsModifier(Rune rune) => IsSkinTone(rune) || rune.Value is 0x200D or 0xFE0E or 0xFE0F or 0x20E3;

    private static bool IsSkinTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;
}
