namespace SearchService.Queries;

/// <summary>Every code that a <see cref="Note"/> may have. Clients rely on them: they are added to, never changed.</summary>
public static class NoteCodes
{
    /// <summary>Fewer than <see cref="QueryLimits.RelaxBelow"/> hits have all words, so hits with any of them follow.</summary>
    public const string Relaxed = "relaxed";

    /// <summary>There is text, but nothing in it can be searched for (<c>...</c>, <c>""</c>): everything matches, as without text.</summary>
    public const string NothingSearchable = "nothing_searchable";

    /// <summary>A name in front of a colon that is no field: read as plain words. About the name.</summary>
    public const string UnknownField = "unknown_field";

    /// <summary>A field whose value is missing or unreadable (<c>since:yesterday</c>): read as plain words. About field and value.</summary>
    public const string UnreadableValue = "unreadable_value";

    /// <summary>A <c>prefix*</c> of fewer than <see cref="QueryLimits.PrefixLetters"/> letters: read as a plain word. About what was typed.</summary>
    public const string PrefixTooShort = "prefix_too_short";

    /// <summary>A star that is not at the end of one word: ignored. About what was typed.</summary>
    public const string WildcardIgnored = "wildcard_ignored";

    /// <summary>A <c>fuzzy~</c> word that is too short to be misspelt: read as a plain word. About what was typed.</summary>
    public const string FuzzyTooShort = "fuzzy_too_short";

    /// <summary>A tilde behind something that is not one word: ignored. About what was typed.</summary>
    public const string FuzzyIgnored = "fuzzy_ignored";

    /// <summary>A fuzzy word behind the first <see cref="QueryLimits.FuzzyTerms"/>: read as a plain word. About what was typed.</summary>
    public const string TooManyFuzzy = "too_many_fuzzy";

    /// <summary>A weight as in <c>word^2</c>: ignored. About what was typed.</summary>
    public const string BoostIgnored = "boost_ignored";

    /// <summary>More than <see cref="QueryLimits.Terms"/> terms: later ones are ignored.</summary>
    public const string TooManyTerms = "too_many_terms";

    /// <summary>Parentheses inside of more than <see cref="QueryLimits.Nesting"/> others: read as if they were not there.</summary>
    public const string NestedTooDeep = "nested_too_deep";

    /// <summary>The date facet would have had more buckets than it may. About the wider interval used instead.</summary>
    public const string IntervalCoarser = "interval_coarser";

    /// <summary>The search took longer than it may and was stopped: better hits may be missing, and there are more than were counted.</summary>
    public const string TimeLimit = "time_limit";

    /// <summary>The index is still being built from the store, so some of what there is can't be found yet.</summary>
    public const string Rebuilding = "rebuilding";
}

/// <summary>Something that was ignored or relaxed.</summary>
/// <param name="Code">A stable name, such as <c>relaxed</c>.</param>
/// <param name="About">What it was about, such as the words that were ignored; null where the code says all.</param>
public sealed record Note(string Code, string? About = null);
