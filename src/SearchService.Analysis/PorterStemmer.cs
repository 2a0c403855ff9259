namespace SearchService.Analysis;

/// <summary>English stems: <c>elections</c>, <c>elected</c> and <c>election</c> are all <c>elect</c>.</summary>
/// <remarks>
/// M. F. Porter 1980, "An algorithm for suffix stripping", Program 14(3), with the three departures that Porter's own
/// programs and Lucene's PorterStemFilter make: <c>-bli</c> becomes <c>-ble</c>, <c>-logi</c> becomes <c>-log</c>, and words of one or two letters
/// stay.
/// </remarks>
public static class PorterStemmer
{
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent",
        "sion", "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>Stems a lower-case word in place; the stem is never longer. Letters beyond a to z count as consonants.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        var stem = new PorterWord(word);
        RemovePlural(ref stem);
        RemovePastAndGerund(ref stem);
        if (stem.EndsWith("y") && stem.HasVowelBefore(1))
        {
            stem.Replace(1, "i");
        }

        ReplaceFirst(ref stem, Step2);
        ReplaceFirst(ref stem, Step3);
        RemoveSuffix(ref stem);
        RemoveFinalE(ref stem);
        return stem.Length;
    }

    private static void RemovePlural(ref PorterWord word)
    {
        if (word.EndsWith("sses") || word.EndsWith("ies"))
        {
            word.Length -= 2;
        }
        else if (word.EndsWith("s") && !word.EndsWith("ss"))
        {
            word.Length--;
        }
    }

    private static void RemovePastAndGerund(ref PorterWord word)
    {
        if (word.EndsWith("eed"))
        {
            word.Length -= word.MeasureBefore(3) > 0 ? 1 : 0;
            return;
        }

        var suffix = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (suffix == 0 || !word.HasVowelBefore(suffix))
        {
            return;
        }

        word.Length -= suffix;
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Replace(0, "e");
        }
        else if (word.EndsInDoubleConsonant)
        {
            word.Length -= word.EndsWith("l") || word.EndsWith("s") || word.EndsWith("z") ? 0 : 1;
        }
        else if (word.MeasureBefore(0) == 1 && word.EndsInShortSyllable(0))
        {
            word.Replace(0, "e");
        }
    }

    private static void ReplaceFirst(ref PorterWord word, ReadOnlySpan<(string Suffix, string Replacement)> rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (word.EndsWith(suffix))
            {
                if (word.MeasureBefore(suffix.Length) > 0)
                {
                    word.Replace(suffix.Length, replacement);
                }

                return;
            }
        }
    }

    private static void RemoveSuffix(ref PorterWord word)
    {
        foreach (var suffix in Step4)
        {
            if (word.EndsWith(suffix))
            {
                var length = suffix is "sion" or "tion" ? 3 : suffix.Length;
                word.Length -= word.MeasureBefore(length) > 1 ? length : 0;
                return;
            }
        }
    }

    private static void RemoveFinalE(ref PorterWord word)
    {
        var measure = word.MeasureBefore(0);
        if (word.EndsWith("e") && (measure > 1 || (measure == 1 && !word.EndsInShortSyllable(1))))
        {
            word.Length--;
        }

        if (word.EndsWith("l") && word.EndsInDoubleConsonant && measure > 1)
        {
            word.Length--;
        }
    }
}
