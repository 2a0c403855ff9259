namespace SearchService.Queries;

/// <summary>What one query may ask for. Beyond these it is cut, with a note; only the length is an error.</summary>
public static class QueryLimits
{
    /// <summary>Longest query, in UTF-16 units.</summary>
    public const int Length = 2_048;

    /// <summary>Terms that are looked for; later ones are ignored.</summary>
    public const int Terms = 256;

    /// <summary>Parentheses inside each other; deeper ones are read as if they were not there.</summary>
    public const int Nesting = 8;

    /// <summary>Letters in front of the star of a <c>prefix*</c>; shorter ones are plain words.</summary>
    public const int PrefixLetters = 3;

    /// <summary>Fuzzy words in one query; later ones are plain words.</summary>
    public const int FuzzyTerms = 4;

    /// <summary>Letters at the start of a fuzzy word that must be the same.</summary>
    public const int FuzzyPrefix = 2;

    /// <summary>Words that a fuzzy word may stand for in one field.</summary>
    public const int FuzzyExpansions = 50;

    /// <summary>Hits with all words below which <see cref="MatchMode.Auto"/> relaxes.</summary>
    public const int RelaxBelow = 10;

    /// <summary>How deep a page may begin and end: offset + limit. A cursor reaches further.</summary>
    public const int Window = 10_000;

    /// <summary>Hits that are counted before those that can't enter the page may be passed over, where a search allows it.</summary>
    public const int CountedAtLeast = 1_000;

    /// <summary>Largest page.</summary>
    public const int PageSize = 100;
}
