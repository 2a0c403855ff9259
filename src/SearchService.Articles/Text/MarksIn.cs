using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SearchService.Articles.Text;

/// <summary>The links, mentions and hashtags of a text, as written and in order, without their marks.</summary>
/// <param name="Urls"><c>https://…</c>, <c>http://…</c>, <c>pic.twitter.com/…</c> and <c>www.…</c>, without trailing punctuation.</param>
/// <param name="Mentions">Handles (1 to 15 of letters, digits and underscore) behind an <c>@</c> that no word character precedes.</param>
/// <param name="Hashtags">Tags of letters, digits and underscores in any script with at least one letter, behind a <c>#</c> that no word character
/// precedes.</param>
public sealed record MarksIn(ImmutableArray<string> Urls, ImmutableArray<string> Mentions, ImmutableArray<string> Hashtags)
{
    /// <summary>The longest handle that an account can have, in characters.</summary>
    internal const int LongestHandle = 15;

    /// <summary>Finds them in one pass.</summary>
    public static MarksIn Text(string text)
    {
        var urls = ImmutableArray.CreateBuilder<string>();
        var mentions = ImmutableArray.CreateBuilder<string>();
        var hashtags = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            switch (text[i])
            {
                case 'h' or 'H' or 'p' or 'P' or 'w' or 'W' when Link.TryRead(text, i, out var linkEnd):
                    urls.Add(text[i..linkEnd]);
                    end = linkEnd;
                    break;
                case '@' or '＠':
                    end = HandleEnd(text, i + 1);
                    AddMark(text, i, end, mentions, isMark: end - i - 1 is >= 1 and <= LongestHandle);
                    break;
                case '#' or '＃':
                    end = TagEnd(text, i + 1, out var hasLetter);
                    AddMark(text, i, end, hashtags, hasLetter);
                    break;
            }

            i = end;
        }

        return new MarksIn(urls.ToImmutable(), mentions.ToImmutable(), hashtags.ToImmutable());
    }

    /// <summary>Behind the ASCII letters, digits and underscores from <paramref name="start"/> on. A link glued to them is not part of
    /// them.</summary>
    internal static int HandleEnd(string text, int start)
    {
        while (start < text.Length && (char.IsAsciiLetterOrDigit(text[start]) || text[start] == '_') && !IsLink(text, start))
        {
            start++;
        }

        return start;
    }

    private static void AddMark(string text, int mark, int end, ImmutableArray<string>.Builder found, bool isMark)
    {
        if (isMark && (mark == 0 || !IsWord(RuneBefore(text, mark), out _)))
        {
            found.Add(text[(mark + 1)..end]);
        }
    }

    private static Rune RuneBefore(string text, int end)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var rune, out _);
        return rune;
    }

    private static int TagEnd(string text, int start, out bool hasLetter)
    {
        hasLetter = false;
        while (start < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out var length);
            if (!IsWord(rune, out var isLetter) || IsLink(text, start))
            {
                break;
            }

            hasLetter |= isLetter;
            start += length;
        }

        return start;
    }

    /// <summary>Cheap inside of a word: a scheme, <c>pic</c> and <c>www</c> each end with it, so that at most one link of a word is read to its
    /// end.</summary>
    private static bool IsLink(string text, int start) => text[start] is 'h' or 'H' or 'p' or 'P' or 'w' or 'W' && Link.TryRead(text, start, out _);

    private static bool IsWord(Rune rune, out bool isLetter)
    {
        isLetter = Rune.IsLetter(rune);
        return isLetter || Rune.IsDigit(rune) || rune.Value is '_' or 0x200C
            || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && !Emoji.IsModifier(rune));
    }
}
