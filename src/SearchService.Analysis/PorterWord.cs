namespace SearchService.Analysis;

/// <summary>A word on its way to a stem, with the conditions that Porter's rules ask for.</summary>
internal ref struct PorterWord(Span<char> letters)
{
    private readonly Span<char> _letters = letters;

    /// <summary>Letters that are left.</summary>
    public int Length { get; set; } = letters.Length;

    /// <summary>Porter's *d: two equal consonants at the end.</summary>
    public readonly bool EndsInDoubleConsonant => Length > 1 && _letters[Length - 1] == _letters[Length - 2] && IsConsonant(Length - 1);

    public readonly bool EndsWith(ReadOnlySpan<char> suffix) =>
        Length >= suffix.Length && _letters[Length - 1] == suffix[^1] && _letters[..Length].EndsWith(suffix);

    /// <summary>Replaces so many letters at the end.</summary>
    public void Replace(int suffix, ReadOnlySpan<char> replacement)
    {
        replacement.CopyTo(_letters[(Length - suffix)..]);
        Length += replacement.Length - suffix;
    }

    /// <summary>Porter's m: how often consonants follow vowels in front of a suffix.</summary>
    public readonly int MeasureBefore(int suffix)
    {
        var measure = 0;
        var wasConsonant = true;
        for (var i = 0; i < Length - suffix; i++)
        {
            var isConsonant = i == 0 ? IsConsonant(0) : IsConsonant(_letters[i], wasConsonant);
            measure += isConsonant && !wasConsonant ? 1 : 0;
            wasConsonant = isConsonant;
        }

        return measure;
    }

    /// <summary>Porter's *v*: a vowel in front of a suffix.</summary>
    public readonly bool HasVowelBefore(int suffix)
    {
        var wasConsonant = false;
        for (var i = 0; i < Length - suffix; i++)
        {
            wasConsonant = i == 0 ? IsConsonant(0) : IsConsonant(_letters[i], wasConsonant);
            if (!wasConsonant)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Porter's *o: consonant, vowel, consonant in front of a suffix, the last one not w, x or y.</summary>
    public readonly bool EndsInShortSyllable(int suffix)
    {
        var last = Length - suffix - 1;
        return last >= 2 && IsConsonant(last) && !IsConsonant(last - 1) && IsConsonant(last - 2) && _letters[last] is not ('w' or 'x' or 'y');
    }

    private static bool IsConsonant(char letter, bool followsConsonant) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => !followsConsonant,
        _ => true,
    };

    /// <summary>A y is a consonant at the beginning and behind a vowel; in a row of them they alternate.</summary>
    private readonly bool IsConsonant(int index)
    {
        var first = index;
        while (first > 0 && _letters[first] == 'y')
        {
            first--;
        }

        var isConsonant = first == 0 && _letters[0] == 'y' || IsConsonant(_letters[first], followsConsonant: false);
        return (index - first) % 2 == 0 || _letters[index] != 'y' ? isConsonant : !isConsonant;
    }
}
