namespace SearchService.InMemory;

/// <summary>What BM25 needs to know of a field as a whole.</summary>
/// <param name="Documents">Documents that have words in it.</param>
/// <param name="Words">Sum of their lengths, as field length keeps them.</param>
internal readonly record struct FieldTotals(int Documents, long Words)
{
    public float AverageLength => (float)(Words / (double)Documents);

    public static FieldTotals operator +(FieldTotals left, FieldTotals right) => new(left.Documents + right.Documents, left.Words + right.Words);
}
