using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Documents;
using SearchService.Lucene.Indexing;

namespace SearchService.Benchmarks.Peers;

/// <summary>Lines of the corpus as documents in the peer's layout: the same fields analyzed, stored and searchable as facet values. Only the columns
/// are those that our collector reads.</summary>
internal static class LayoutDocuments
{
    /// <summary>The field that is searched and highlighted.</summary>
    public const string Body = "body";

    private const string FacetValues = "facetValues";

    private static readonly FieldType StoredWords = Frozen(
        new FieldType { IsIndexed = true, IsTokenized = true, IsStored = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });
    private static readonly FieldType StoredKey = Frozen(
        new FieldType { IsIndexed = true, IsTokenized = false, IsStored = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });
    private static readonly FieldType Key = Frozen(
        new FieldType { IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    /// <summary>The document of a line.</summary>
    public static Document Of(PeerRow row)
    {
        var day = row.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var document = new Document
        {
            new Field("id", row.Id, StoredKey),
            new Field("kind", row.Kind, StoredKey),
            new Field("author", row.Author, StoredKey),
            new StoredField("date", day),
            new Field(Body, row.Body, StoredWords),
            new Field(FacetValues, "author/" + row.Author, Key),
            new Field(FacetValues, "day/" + day, Key),
            new Field(FacetValues, "month/" + day[..7], Key),
            new SortedSetDocValuesField(IndexFields.Author, new BytesRef(row.Author)),
            new NumericDocValuesField(IndexFields.Day, row.Day.DayNumber),
            new NumericDocValuesField(IndexFields.Kind,
                (long)(string.Equals(row.Kind, "t", StringComparison.Ordinal) ? HitType.Tweet : HitType.Article)),
            new BinaryDocValuesField(IndexFields.Id, new BytesRef(row.Id)),
        };
        if (row.Title.Length > 0)
        {
            document.Add(new Field("title", row.Title, StoredWords));
        }

        return document;
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
