using SearchService.Documents;
using SearchService.NearDuplicates;

namespace SearchService.InMemory;

/// <summary>An immutable part of the index: the documents of one batch, or of several merged.</summary>
internal sealed class Segment
{
    private readonly Lazy<CopyColumn> _copies;

    public Segment(StoredDocument[] documents, Dictionary<TextField, FieldIndex> fields)
    {
        Documents = documents;
        _copies = new Lazy<CopyColumn>(() => new CopyColumn(documents.Length, SketchOf));
        Fields = fields;
        Numbers = new Dictionary<(HitType, string), int>(documents.Length);
        for (var i = 0; i < documents.Length; i++)
        {
            Numbers.Add((documents[i].Document.Type, documents[i].Document.Id), i);
        }
    }

    /// <summary>What finds copies among the documents.</summary>
    public CopyColumn Copies => _copies.Value;

    /// <summary>The documents; a place in here is a number inside the segment.</summary>
    public StoredDocument[] Documents { get; }

    /// <summary>The words of each field that any of the documents has.</summary>
    public Dictionary<TextField, FieldIndex> Fields { get; }

    /// <summary>Numbers by type and id.</summary>
    public Dictionary<(HitType Type, string Id), int> Numbers { get; }

    /// <summary>The sketch of an article; null for a tweet.</summary>
    public MinHashSketch? SketchOf(int number) => (Documents[number].Document as ArticleDocument)?.Sketch;

    /// <summary>A rough estimate, without the documents' own texts.</summary>
    public long SizeInBytes => Fields.Values.Sum(words => words.SizeInBytes) + (Documents.Length * 300L);
}
