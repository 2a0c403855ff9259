namespace SearchService.InMemory;

/// <summary>One text field of a segment.</summary>
/// <param name="Stems">Stems, without positions.</param>
/// <param name="Exact">Folded words, with positions for phrases.</param>
/// <param name="Lengths">For each document its word count as field length encodes it; 0 where it has no words in the field.</param>
internal sealed record FieldIndex(TermDictionary Stems, TermDictionary Exact, byte[] Lengths)
{
    /// <summary>A rough estimate.</summary>
    public long SizeInBytes => Stems.SizeInBytes + Exact.SizeInBytes + Lengths.Length;
}
