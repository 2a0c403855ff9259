namespace SearchService.Engine;

/// <summary>The figures that every engine ranks with.</summary>
public static class Ranking
{
    /// <summary>BM25's k1: how fast repeating a word stops to count.</summary>
    public const float K1 = 1.2f;

    /// <summary>BM25's b: how much a long text is held against a match.</summary>
    public const float B = 0.75f;

    /// <summary>What the fields beside the best one add to a word's score, as in Lucene's DisjunctionMaxQuery.</summary>
    public const float FieldTie = 0.1f;

    /// <summary>BM25's weight of a term, with 1 added inside the log so that a common word never subtracts.</summary>
    /// <param name="matching">Documents that hold the term in the field, 0 to <paramref name="total"/>.</param>
    /// <param name="total">Documents that have the field.</param>
    /// <returns>A weight in nats, above 0; rarer is higher.</returns>
    /// <remarks>Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"; the 1 is Lucene's.</remarks>
    public static float Idf(long matching, long total) => (float)Math.Log(1 + ((total - matching + 0.5) / (matching + 0.5)));
}
