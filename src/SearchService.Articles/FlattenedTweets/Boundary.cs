using SearchService.Articles.PlainText;
using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>Lines that stand between a tweet and what came before, and belong to no tweet.</summary>
internal static class Boundary
{
    private static readonly string[] Labels =
    [
        "related", "related story", "related stories", "related article", "related articles", "see also", "read also", "also read", "read more",
            "read", "more", "watch", "more on this", "don't miss", "don’t miss",
        "you may also like", "lire aussi", "à lire aussi", "voir aussi", "lee también", "lea también", "leer más", "ver también", "vea también",
            "mehr zum thema", "lesen sie auch", "siehe auch",
        "leia também", "leia mais", "veja também", "leggi anche", "guarda anche", "lees ook", "bekijk ook", "čtěte také", "přečtěte si také",
            "اقرأ أيضا", "اقرأ أيضاً",
    ];

    private static readonly string[] Openings = [Follow, "a post shared by", "a photo posted by", "a video posted by", "a post posted by",
        "view this post on", "view post on"];

    private const string Follow = "follow ";

    /// <summary>True for a lead-in: a line that ends in a colon.</summary>
    public static bool IsLeadIn(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \t\u00A0\"”’'*_");
        return line.Length > 0 && line[^1] is ':' or '：';
    }

    /// <summary>True for pointers to other articles and accounts, captions and credits, and headings.</summary>
    public static bool IsAside(ReadOnlySpan<char> line) =>
        IsPointer(line) || IsHeading(line) || CaptionDetector.IsCaption(line);

    /// <summary><c>RELATED: …</c>, <c>Follow X (@x) on …</c>, <c>A post shared by …</c>.</summary>
    public static bool IsPointer(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" *•>—–-[(\t");
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return !ReferenceEquals(opening, Follow) || line.Contains("(@", StringComparison.Ordinal);
            }
        }

        var colon = line[..Math.Min(line.Length, 32)].IndexOf(':');
        return colon > 0 && Labels.Contains(line[..colon].Trim().ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A short line of capitals, or one whose every longer word begins with one, without final punctuation, a comma at its end, marks or
    /// links.</summary>
    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > 100
            || Sentences.IsFinal(line[^1])
            || line[^1] == ','
            || line.IndexOfAny('@', '#') >= 0
            || line.Contains("://", StringComparison.Ordinal)
            || !char.IsUpper(line[0]))
        {
            return false;
        }

        var words = 0;
        foreach (var part in line.Split(' '))
        {
            var word = line[part].Trim("\"'“”‘’(),-–—");
            if (word.Length > 3 && char.IsLower(word[0]))
            {
                return false;
            }

            if (word.Length > 0 && !char.IsAscii(word[0]) && !char.IsLetter(word[0]))
            {
                return false;
            }

            words += word.Length > 0 ? 1 : 0;
        }

        return words > 1;
    }
}
