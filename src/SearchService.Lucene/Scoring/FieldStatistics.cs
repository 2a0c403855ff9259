using SearchService.Engine;

namespace SearchService.Lucene.Scoring;

/// <summary>What BM25 needs to know of a field over a whole view: computed once, where Lucene does it for every term of every search.</summary>
internal sealed class FieldStatistics
{
    /// <summary>Of a field in a view.</summary>
    /// <param name="documents">Documents that have it, or all where none has.</param>
    /// <param name="words">Words of it in all documents together.</param>
    public FieldStatistics(long documents, long words)
    {
        Documents = documents;
        var average = words > 0 ? (float)(words / (double)documents) : 1f;
        Factors = new float[byte.MaxValue + 1];
        for (var norm = 0; norm < Factors.Length; norm++)
        {
            // The same operations in the same order as BM25Similarity: scores are equal to the last bit.
            Factors[norm] = Ranking.K1 * ((1 - Ranking.B) + (Ranking.B * FieldLength.Decode((byte)norm) / average));
        }
    }

    /// <summary>Documents that have the field.</summary>
    public long Documents { get; }

    /// <summary>What is added to a term's frequency below the line, by the norm of the document.</summary>
    public float[] Factors { get; }
}
