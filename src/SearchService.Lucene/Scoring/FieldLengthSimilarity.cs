using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using SearchService.Engine;

namespace SearchService.Lucene.Scoring;

/// <summary>BM25 as <see cref="Ranking"/> has it, for writer and searcher alike: lengths as <see cref="FieldLength"/> keeps them, and statistics over
/// the documents that have the field.</summary>
/// <param name="words">Words of each field in all documents together; empty for a writer, which needs no averages.</param>
/// <remarks>Lucene 4.8 alone rounds lengths to three significant bits and divides by all documents, which holds a title against every
/// tweet.</remarks>
internal sealed class FieldLengthSimilarity(IReadOnlyDictionary<string, long> words) : BM25Similarity(Ranking.K1, Ranking.B)
{
    /// <inheritdoc/>
    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        var total = DocumentsWith(collectionStats);
        return new Explanation(Ranking.Idf(termStats.DocFreq, total), $"idf(docFreq={termStats.DocFreq}, docCount={total})");
    }

    /// <inheritdoc/>
    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats)
    {
        var sum = new Explanation { Description = "idf(), sum of:" };
        foreach (var term in termStats)
        {
            var idf = IdfExplain(collectionStats, term);
            sum.AddDetail(idf);
            sum.Value += idf.Value;
        }

        return sum;
    }

    /// <inheritdoc/>
    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        words.TryGetValue(collectionStats.Field, out var sum) && sum > 0 ? (float)(sum / (double)DocumentsWith(collectionStats)) : 1f;

    /// <inheritdoc/>
    protected override byte EncodeNormValue(float boost, int fieldLength) => FieldLength.Encode(fieldLength);

    /// <inheritdoc/>
    protected override float DecodeNormValue(byte b) => FieldLength.Decode(b);

    private static long DocumentsWith(CollectionStatistics statistics) => statistics.DocCount > 0 ? statistics.DocCount : statistics.MaxDoc;
}
