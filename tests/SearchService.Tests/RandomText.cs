using System.Text;
using CsCheck;

namespace SearchService.Tests;

/// <summary>Texts of any Unicode, with more than their share of what trips parsers: marks, quotes, operators, emoji, joiners, lone surrogates,
/// NUL.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n\n", "\"", "“", "”", "(", ")", "-", "*", "~", "~2", "^3", "|", " OR ", " AND ", " NOT ", ":", "title:", "author:",
            "source:", "from:", "since:", "until:",
        "type:", "min_quoted:", "filter:links", "2020-10-01", "tweet", "@", "#", "_", "'", "’", ".", ",", "…", "https://", "www.",
            "pic.twitter.com/", "t.co/aB3",
        "storm", "Storms", "bridge", "bridges'", "Cárdenas", "straße", "don’t", "U.S.", "3.5", "1,000", "日本語", "ภาษาไทย", "한국어", "हिन्दी", "كِتاب",
            "שָׁלוֹם",
        "👏🏾", "👨‍👩‍👧", "🇫🇷", "🇫", "1️⃣", "❤️", "\u200D", "\u00AD", "\u202E", "\uFEFF", "\0", "\uD83D", "\uDE00", "e\u0301", "\u0301",
            "𝐛𝐨𝐥𝐝", "<b>", "&amp;", "\r",
    ];

    /// <summary>Texts that are shrunk where one of them fails.</summary>
    public static Gen<string> UpTo(int most) => Gen
        .Frequency(
            (5, Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at])),
            (1, Gen.Char.Select(letter => letter.ToString())),
            (1, Gen.Int[0, 0x10FFFF].Select(scalar => Rune.IsValid(scalar) ? new Rune(scalar).ToString() : "\uDC00")),
            (1, Gen.Char['a', 'z'].Select(letter => letter.ToString())))
        .Array[0, most]
        .Select(pieces => string.Concat(pieces) is { } text && text.Length > most ? text[..most] : string.Concat(pieces));

    public static string Next(Random random, int most)
    {
        var text = new StringBuilder();
        var length = random.Next(most + 1);
        while (text.Length < length)
        {
            switch (random.Next(8))
            {
                case 0:
                    text.Append((char)random.Next(char.MaxValue + 1));
                    break;
                case 1:
                    var scalar = random.Next(0x110000);
                    text.Append(Rune.IsValid(scalar) ? new Rune(scalar).ToString() : "\uDC00");
                    break;
                case 2:
                    text.Append((char)random.Next('a', 'z' + 1));
                    break;
                default:
                    text.Append(Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.Length > most ? text.ToString(0, most) : text.ToString();
    }
}
