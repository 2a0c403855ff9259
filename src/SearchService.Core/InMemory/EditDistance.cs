using System.Text;

namespace SearchService.InMemory;

/// <summary>Distance of words from one word: insertions, deletions, substitutions and swaps of neighbours, on characters.</summary>
/// <remarks>Optimal string alignment: Levenshtein's table with a fourth way, the swap; a swapped pair is not edited again.</remarks>
internal sealed class EditDistance(string word, int most)
{
    private readonly Rune[] _word = [.. word.EnumerateRunes()];

    /// <summary>The distance; null where it is above the most allowed.</summary>
    public int? To(string other)
    {
        var letters = other.EnumerateRunes().ToArray();
        if (Math.Abs(letters.Length - _word.Length) > most)
        {
            return null;
        }

        var rows = new int[_word.Length + 1, letters.Length + 1];
        for (var i = 0; i <= _word.Length; i++)
        {
            for (var j = 0; j <= letters.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Cell(rows, letters, i, j);
            }
        }

        var distance = rows[_word.Length, letters.Length];
        return distance <= most ? distance : null;
    }

    private int Cell(int[,] rows, Rune[] letters, int i, int j)
    {
        var edited = Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1;
        var same = rows[i - 1, j - 1] + (_word[i - 1] == letters[j - 1] ? 0 : 1);
        var swapped = i > 1 && j > 1 && _word[i - 1] == letters[j - 2] && _word[i - 2] == letters[j - 1] ? rows[i - 2, j - 2] + 1 : int.MaxValue;
        return Math.Min(Math.Min(edited, same), swapped);
    }
}
