using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchService.Lucene.Scoring;

/// <summary>The documents of one term in one segment, with BM25 scores.</summary>
/// <param name="documents">The documents and how often the term stands there.</param>
/// <param name="weight">idf × boost × (k1 + 1).</param>
/// <param name="factors">As of <see cref="FieldStatistics"/>.</param>
/// <param name="norms">The norm of every document of the segment.</param>
internal sealed class TermPostings(DocsEnum documents, float weight, float[] factors, byte[] norms)
{
    /// <summary>The current document; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>How many documents there are.</summary>
    public long Cost => documents.GetCost();

    /// <summary>No score is above this.</summary>
    public float Highest => weight;

    /// <summary>The score of the current document.</summary>
    public float Score => ScoreOf(Document);

    /// <summary>The score of a document where the postings stand, whoever moved them there.</summary>
    public float ScoreOf(int document)
    {
        float frequency = documents.Freq;
        return weight * frequency / (frequency + factors[norms[document]]);
    }

    /// <summary>The next document, or <see cref="DocIdSetIterator.NO_MORE_DOCS"/>.</summary>
    public int Next() => Document = documents.NextDoc();

    /// <summary>The first document from one on that is behind the current one.</summary>
    public int Advance(int target) => Document = documents.Advance(target);
}
