using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SearchService.Articles.Text;

namespace SearchService.Articles.TweetIdentity;

/// <summary>Gives one tweet one id, however its quotations differ in spacing, quotes, punctuation and letter case.</summary>
internal static class TweetIds
{
    /// <summary>
    /// <c>t:</c> and the first 16 hex digits of the SHA-256 of handle in lower case, day and normalised text, a line each.
    /// </summary>
    /// <param name="handle">Without <c>@</c>, in any letter case.</param>
    /// <param name="day">As shown; null where none is.</param>
    /// <param name="text">As quoted.</param>
    public static string IdOf(string handle, DateOnly? day, string text)
    {
        var key = $"{handle.ToLowerInvariant()}\n{day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n{Normalise(text)}";
        return TweetId.Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)), 0, 8);
    }

    /// <summary>Letters with their marks, digits and emoji, in lower case; links only where nothing else is left, and then as written.</summary>
    public static string Normalise(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (Link.TryRead(text, i, out var linkEnd))
            {
                i = linkEnd;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune) || Emoji.Is(rune) || IsLetterMark(rune))
            {
                kept.Append(Rune.ToLowerInvariant(rune));
            }

            i += length;
        }

        return kept.Length > 0 ? kept.ToString() : string.Join(' ', MarksIn.Text(text).Urls);
    }

    private static bool IsLetterMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && !Emoji.IsModifier(rune);
}
