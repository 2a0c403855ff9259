namespace SearchService.InMemory;

/// <summary>The terms of a field in ordinal order, each with its postings, in a handful of flat arrays.</summary>
/// <param name="terms">Ascending, distinct.</param>
/// <param name="firstPostings">For each term the place of its first posting, and one more for the end.</param>
/// <param name="documents">For each posting its document, ascending within a term.</param>
/// <param name="occurrencesEnd">For each posting how many occurrences there are up to its end.</param>
/// <param name="positions">For each occurrence its word position, ascending within a posting; empty where positions aren't kept.</param>
internal sealed class TermDictionary(string[] terms, int[] firstPostings, int[] documents, int[] occurrencesEnd, int[] positions)
{
    public int Count => terms.Length;

    public long SizeInBytes { get; } =
        (4L * (firstPostings.Length + documents.Length + occurrencesEnd.Length + positions.Length)) + terms.Sum(term => 30L + (2 * term.Length));

    public string Term(int ordinal) => terms[ordinal];

    public Postings Postings(int ordinal)
    {
        var (from, to) = (firstPostings[ordinal], firstPostings[ordinal + 1]);
        var occurrencesStart = from == 0 ? 0 : occurrencesEnd[from - 1];
        return new Postings(documents.AsSpan(from, to - from), occurrencesEnd.AsSpan(from, to - from), occurrencesStart, positions);
    }

    /// <summary>The place of a term; negative where it is not here.</summary>
    public int OrdinalOf(string term) => Array.BinarySearch(terms, term, StringComparer.Ordinal);

    /// <summary>Postings of a term; none where it is not here.</summary>
    public Postings Find(string term) => OrdinalOf(term) is var ordinal && ordinal >= 0 ? Postings(ordinal) : default;

    /// <summary>Ordinals of the terms that begin so.</summary>
    public IEnumerable<int> StartingWith(string start)
    {
        var ordinal = OrdinalOf(start);
        for (ordinal = ordinal >= 0 ? ordinal : ~ordinal; ordinal < terms.Length && terms[ordinal].StartsWith(start, StringComparison.Ordinal); ordinal++)
        {
            yield return ordinal;
        }
    }
}
