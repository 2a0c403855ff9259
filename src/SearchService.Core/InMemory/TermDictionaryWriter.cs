namespace SearchService.InMemory;

/// <summary>Writes a dictionary: postings come by ascending term, then by ascending document.</summary>
/// <param name="keepPositions">False to count occurrences only.</param>
internal sealed class TermDictionaryWriter(bool keepPositions)
{
    private readonly List<string> _terms = [];
    private readonly List<int> _firstPostings = [];
    private readonly List<int> _documents = [];
    private readonly List<int> _occurrencesEnd = [];
    private readonly List<int> _positions = [];
    private int _occurrences;

    /// <summary>Adds a posting.</summary>
    /// <param name="term">A term not before the one added last.</param>
    /// <param name="document">For the same term, a document behind the one added last.</param>
    /// <param name="frequency">Occurrences in the document, 1 or more.</param>
    /// <param name="positions">Their word positions, ascending; ignored where positions aren't kept.</param>
    public void Add(string term, int document, int frequency, ReadOnlySpan<int> positions)
    {
        if (_terms.Count == 0 || !string.Equals(_terms[^1], term, StringComparison.Ordinal))
        {
            _terms.Add(term);
            _firstPostings.Add(_documents.Count);
        }

        _occurrences += frequency;
        _documents.Add(document);
        _occurrencesEnd.Add(_occurrences);
        if (keepPositions)
        {
            _positions.AddRange(positions);
        }
    }

    public TermDictionary Finish()
    {
        _firstPostings.Add(_documents.Count);
        return new TermDictionary([.. _terms], [.. _firstPostings], [.. _documents], [.. _occurrencesEnd], [.. _positions]);
    }
}
