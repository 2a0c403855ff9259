using System.Text;
using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>How long X takes a text to be.</summary>
/// <remarks>
/// After November 7, 2017 as twitter-text's configuration v3 counts: 100 for Latin and its neighbours, 200 for the rest, emoji as one of those,
/// links 23, of 280. Before, every code point is one and a link 23, of 140. Attached pictures count since September 19, 2016 no more.
/// </remarks>
internal static class TweetLength
{
    private const int OfLink = 23;
    private static readonly DateOnly Doubled = new(2017, 11, 7);
    private static readonly DateOnly PicturesFree = new(2016, 9, 19);
    private static readonly DateOnly LongPosts = new(2023, 2, 8);

    /// <summary>The most that a tweet of that day could hold, in weighted characters; 280 where the day is unknown.</summary>
    public static int LimitOn(DateOnly? day) => day < Doubled ? 140 : 280;

    /// <summary>True since subscribers may write posts of any length.</summary>
    public static bool MayBeLong(DateOnly? day) => day >= LongPosts;

    /// <summary>Weighted characters of a text as they were counted that day.</summary>
    public static int Of(ReadOnlySpan<char> text, DateOnly? day)
    {
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Link.TryRead(text, i, out var linkEnd))
            {
                length += Link.IsPicture(text[i..]) && !(day < PicturesFree) ? 0 : OfLink;
                i = linkEnd;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var units);
            length += Emoji.IsModifier(rune) && !(day < Doubled) ? 0 : IsLight(rune.Value) || day < Doubled ? 1 : 2;
            i += units;
        }

        return length;
    }

    private static bool IsLight(int rune) => rune is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247);
}
