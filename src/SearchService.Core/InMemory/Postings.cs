namespace SearchService.InMemory;

/// <summary>Where one term stands: its documents in order, and for each how often and at which word positions.</summary>
internal readonly ref struct Postings(ReadOnlySpan<int> documents, ReadOnlySpan<int> occurrencesEnd, int occurrencesStart, ReadOnlySpan<int> positions)
{
    private readonly ReadOnlySpan<int> _occurrencesEnd = occurrencesEnd;
    private readonly ReadOnlySpan<int> _positions = positions;

    public ReadOnlySpan<int> Documents { get; } = documents;

    public int Count => Documents.Length;

    public int Frequency(int posting) => _occurrencesEnd[posting] - Start(posting);

    /// <summary>Ascending; empty where the dictionary keeps none.</summary>
    public ReadOnlySpan<int> Positions(int posting) => _positions.IsEmpty ? [] : _positions[Start(posting).._occurrencesEnd[posting]];

    private int Start(int posting) => posting == 0 ? occurrencesStart : _occurrencesEnd[posting - 1];
}
