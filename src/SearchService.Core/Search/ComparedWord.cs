using SearchService.Articles.Text;

namespace SearchService.Search;

/// <summary>A word of a quotation: as written, and as it is compared.</summary>
/// <param name="Written">With its punctuation.</param>
/// <param name="Letters">Letters and digits in lower case.</param>
internal readonly record struct ComparedWord(string Written, string Letters)
{
    /// <summary>The words of a text, links and what has no letters left out.</summary>
    public static List<ComparedWord> In(string text, int most)
    {
        var words = new List<ComparedWord>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count == most)
            {
                break;
            }

            if (MarksIn.Text(word).Urls.IsEmpty && string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant() is { Length: > 0 } letters)
            {
                words.Add(new ComparedWord(word, letters));
            }
        }

        return words;
    }

    /// <summary>True for the same letters.</summary>
    public bool IsSameAs(ComparedWord other) => string.Equals(Letters, other.Letters, StringComparison.Ordinal);
}
