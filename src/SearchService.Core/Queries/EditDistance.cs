namespace SearchService.Queries;

/// <summary>Distance of words from one word: insertions, deletions, substitutions and swaps of neighbours, on characters. Reusable, not
/// thread-safe.</summary>
/// <remarks>
/// Optimal string alignment: Levenshtein's table with a fourth way, the swap; a swapped pair is not edited again. Only the cells
/// that can still lead to an allowed distance are filled: E. Ukkonen 1985, "Algorithms for approximate string matching".
/// </remarks>
public sealed class EditDistance
{
    private readonly int[] _word;
    private readonly int[] _other;
    private readonly int _most;
    private int[] _before;
    private int[] _previous;
    private int[] _row;

    /// <summary>Prepares the comparison with one word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="most">Largest distance that counts, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    public EditDistance(string word, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        _word = [.. word.EnumerateRunes().Select(rune => rune.Value)];
        _most = most;
        _other = new int[_word.Length + most];
        _before = new int[_other.Length + 2];
        _previous = new int[_other.Length + 2];
        _row = new int[_other.Length + 2];
    }

    /// <summary>The distance of another word; null where it is above the most that counts.</summary>
    public int? To(ReadOnlySpan<char> other)
    {
        var length = 0;
        foreach (var rune in other.EnumerateRunes())
        {
            if (length == _other.Length)
            {
                return null;
            }

            _other[length++] = rune.Value;
        }

        if (length < _word.Length - _most)
        {
            return null;
        }

        for (var j = 0; j <= length; j++)
        {
            _row[j] = j;
        }

        for (var i = 1; i <= _word.Length; i++)
        {
            (_before, _previous, _row) = (_previous, _row, _before);
            if (FillRow(i, length) > _most)
            {
                return null;
            }
        }

        return _row[length] <= _most ? _row[length] : null;
    }

    /// <summary>Fills the band of a row; the smallest distance in it.</summary>
    private int FillRow(int i, int length)
    {
        var first = Math.Max(1, i - _most);
        var last = Math.Min(length, i + _most);
        _row[first - 1] = first == 1 ? i : _most + 1;
        var smallest = _row[first - 1];
        for (var j = first; j <= last; j++)
        {
            var distance = _previous[j - 1] + (_word[i - 1] == _other[j - 1] ? 0 : 1);
            distance = Math.Min(distance, _row[j - 1] + 1);
            if (j < i + _most)
            {
                distance = Math.Min(distance, _previous[j] + 1);
            }

            if (i > 1 && j > 1 && _word[i - 1] == _other[j - 2] && _word[i - 2] == _other[j - 1])
            {
                distance = Math.Min(distance, _before[j - 2] + 1);
            }

            _row[j] = distance;
            smallest = Math.Min(smallest, distance);
        }

        return smallest;
    }
}
