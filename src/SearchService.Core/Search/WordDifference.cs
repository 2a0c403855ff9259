using System.Collections.Immutable;
using SearchService.Articles.Text;

namespace SearchService.Search;

/// <summary>How quoted words differ from those of a tweet, word by word.</summary>
/// <param name="Runs">Runs of words kept, removed and added, in order.</param>
/// <param name="Kept">Words of the tweet that are quoted.</param>
/// <param name="Removed">Words of the tweet that are not.</param>
/// <param name="Added">Quoted words that are not the tweet's.</param>
/// <remarks>A longest common subsequence: Wagner and Fischer 1974, "The String-to-String Correction Problem".</remarks>
public sealed record WordDifference(ImmutableArray<WordRun> Runs, int Kept, int Removed, int Added)
{
    /// <summary>Words of either text that are compared; what is behind them is left out.</summary>
    public const int MostWords = 400;

    /// <summary>Compares texts. Case, punctuation and quote marks do not count, nor do links.</summary>
    /// <param name="tweet">The tweet's text.</param>
    /// <param name="quoted">The quoted words.</param>
    public static WordDifference Of(string tweet, string quoted)
    {
        var (theirs, ours) = (ComparedWord.In(tweet, MostWords), ComparedWord.In(quoted, MostWords));
        var common = new int[theirs.Count + 1, ours.Count + 1];
        for (var i = theirs.Count - 1; i >= 0; i--)
        {
            for (var j = ours.Count - 1; j >= 0; j--)
            {
                common[i, j] = theirs[i].IsSameAs(ours[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var words = new List<(WordChange Change, string Word)>(theirs.Count + ours.Count);
        var (at, ourAt) = (0, 0);
        while (at < theirs.Count || ourAt < ours.Count)
        {
            if (at < theirs.Count && ourAt < ours.Count && theirs[at].IsSameAs(ours[ourAt]))
            {
                words.Add((WordChange.Kept, ours[ourAt].Written));
                at++;
                ourAt++;
            }
            else if (ourAt == ours.Count || (at < theirs.Count && common[at + 1, ourAt] >= common[at, ourAt + 1]))
            {
                words.Add((WordChange.Removed, theirs[at++].Written));
            }
            else
            {
                words.Add((WordChange.Added, ours[ourAt++].Written));
            }
        }

        return new WordDifference(Joined(words), Count(WordChange.Kept), Count(WordChange.Removed), Count(WordChange.Added));

        int Count(WordChange change) => words.Count(word => word.Change == change);
    }

    private static ImmutableArray<WordRun> Joined(List<(WordChange Change, string Word)> words)
    {
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        for (var start = 0; start < words.Count;)
        {
            var end = start;
            while (end < words.Count && words[end].Change == words[start].Change)
            {
                end++;
            }

            runs.Add(new WordRun(words[start].Change, string.Join(' ', words[start..end].Select(word => word.Word))));
            start = end;
        }

        return runs.ToImmutable();
    }
}

/// <summary>Words in a row that fared alike.</summary>
/// <param name="Change">How.</param>
/// <param name="Text">The words: as quoted, or where they are not quoted as in the tweet.</param>
public readonly record struct WordRun(WordChange Change, string Text);

/// <summary>What became of a word of a tweet that is quoted.</summary>
public enum WordChange
{
    /// <summary>It is quoted.</summary>
    Kept,

    /// <summary>It is the tweet's and not quoted.</summary>
    Removed,

    /// <summary>It is quoted and not the tweet's.</summary>
    Added,
}

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
