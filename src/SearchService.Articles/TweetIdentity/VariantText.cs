using System.Text;

namespace SearchService.Articles.TweetIdentity;

/// <summary>What of a tweet's text tells it from others.</summary>
/// <param name="Letters">Letters with their marks, digits and emoji in lower case; links only where nothing else is left.</param>
/// <param name="Weight">How many letters, those of dense scripts and emoji counted twice.</param>
/// <param name="IsCut">True where it ends in an ellipsis, links behind it aside.</param>
/// <param name="Links">Its links.</param>
internal sealed record VariantText(string Letters, int Weight, bool IsCut, ShortLinks Links)
{
    private const int FirstDense = 0x1100;

    /// <summary>Reads a text in time linear to it.</summary>
    public static VariantText Of(string text)
    {
        var links = ShortLinks.In(text, out var words);
        words = words.Contains('&') ? Unescaped(words) : words;
        var letters = TweetIds.Normalise(words);
        // A text of links alone is known by them.
        letters = letters.Length > 0 ? letters : TweetIds.Normalise(text);
        return new VariantText(letters, WeightOf(letters), IsCutOff(words), links);
    }

    /// <summary>The letters up to a weight.</summary>
    public static string Beginning(string letters, int weight)
    {
        var end = 0;
        foreach (var rune in letters.EnumerateRunes())
        {
            if (weight <= 0)
            {
                break;
            }

            weight -= WeightOf(rune);
            end += rune.Utf16SequenceLength;
        }

        return letters[..end];
    }

    private static int WeightOf(string letters)
    {
        var weight = 0;
        foreach (var rune in letters.EnumerateRunes())
        {
            weight += WeightOf(rune);
        }

        return weight;
    }

    private static int WeightOf(Rune rune) => rune.Value < FirstDense ? 1 : 2;

    /// <summary>Crawled text may hold the characters that HTML escapes as they stood in the page.</summary>
    private static string Unescaped(string text) =>
        text.Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&#39;", "'", StringComparison.Ordinal)
            .Replace("&apos;", "'", StringComparison.Ordinal);

    private static bool IsCutOff(string words)
    {
        var end = words.AsSpan().TrimEnd(" \t\r\n\u00a0\"'”’»)]");
        return end.EndsWith("…", StringComparison.Ordinal) || end.EndsWith("...", StringComparison.Ordinal);
    }
}
