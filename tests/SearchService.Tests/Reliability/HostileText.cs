using System.Text;

namespace SearchService.Tests.Reliability;

/// <summary>Random text of the kinds that break parsers.</summary>
internal sealed class HostileText(Random random)
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "(", ")", "((((((((((", "))))", "-", "--", "*", "~", "~2", "^3", ":", "::", "/", "\\", "+", "&&", "||", "!", "?", "[a TO b]",
            "{", "}",
        " OR ", " AND ", " NOT ", "title:", "author:\"", "from:", "from:@", "source:(", "since:2020-10-01", "since:2020-13-99", "until:",
            "type:tweet", "type:x",
        "min_quoted:2", "min_quoted:-1", "min_quoted:99999999999", "filter:links", "filter:", "ab*", "abc*", "*abc", "bridge~", "x*a????", "/.*/",
            "harbour", "bridge",
        "I’m", "Cárdenas", "#tag", "#", "@handle", "@", "https://t.co/9xv5", "🖤", "👏🏾", "👩‍👩‍👧", "🇳🇴", "日本語", "العربية", "\u202e", "\u200d",
            "\ufeff", "\0", "\u0001", "\t", "\n", "%00", "%",
        "<script>", "'; DROP TABLE", "\ud83d", "\udc00", "ﷺ", "İ", "ß", "e\u0301\u0301\u0301",
    ];

    /// <summary>At most so many UTF-16 units.</summary>
    public string Next(int longest)
    {
        var text = new StringBuilder();
        var length = random.Next(3) == 0 ? random.Next(longest) : random.Next(Math.Min(longest, 60));
        while (text.Length < length)
        {
            _ = random.Next(5) switch
            {
                0 => text.Append((char)random.Next(0x10000)),
                1 => text.Append(' '),
                2 => text.Append(char.ConvertFromUtf32(random.Next(0x20, 0xd800))),
                _ => text.Append(Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text.Length <= longest ? text.ToString() : text.ToString(0, longest);
    }
}
