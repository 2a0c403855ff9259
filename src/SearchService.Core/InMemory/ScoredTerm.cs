using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>A word or phrase in one field of the whole index, with all that BM25 asks for.</summary>
/// <param name="Label">What it is, for people.</param>
/// <param name="Idf">Its weight.</param>
/// <param name="AverageLength">Mean length of the field.</param>
internal sealed record ScoredTerm(string Label, float Idf, float AverageLength)
{
    /// <summary>Numbers of the documents that hold it, ascending.</summary>
    public required List<int> Documents { get; init; }

    /// <summary>For each of them how often.</summary>
    public required List<int> Frequencies { get; init; }

    /// <summary>For each of them the field's encoded length.</summary>
    public required List<byte> Lengths { get; init; }

    /// <summary>BM25 of one of the documents by its place in the list.</summary>
    public float ScoreAt(int index) => Ranking.Bm25(Idf, Frequencies[index], FieldLength.Decode(Lengths[index]), AverageLength);

    /// <summary>BM25 of a document; 0 where it does not hold the term.</summary>
    public float ScoreOf(int document) => Documents.BinarySearch(document) is var index && index >= 0 ? ScoreAt(index) : 0;

    /// <summary>How a document's score came about; null where it does not hold the term.</summary>
    public string? Explain(int document) => Documents.BinarySearch(document) is var index && index >= 0
        ? $"{ScoreAt(index):0.####} {Label}: idf {Idf:0.####}, frequency {Frequencies[index]}, length {FieldLength.Decode(Lengths[index])} of {AverageLength:0.##} on average"
        : null;
}
