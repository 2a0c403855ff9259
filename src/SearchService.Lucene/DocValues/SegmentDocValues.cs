using Lucene.Net.Index;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Lucene.Indexing;

namespace SearchService.Lucene.DocValues;

/// <summary>What filters, facets and sorts read of every document of one segment: arrays in memory, built once, because Lucene's own columns cost a
/// call through several layers for each value.</summary>
internal sealed class SegmentDocValues
{
    /// <summary>The day number of an unknown day.</summary>
    public const int UnknownDay = -1;

    private readonly byte[] _kinds;
    private readonly int[] _days;
    private readonly int[] _quoteCounts;
    private readonly Dictionary<string, byte[]> _norms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lengths;

    /// <summary>Reads the columns of a segment.</summary>
    public SegmentDocValues(AtomicReader segment, FacetDictionaries tables)
    {
        _kinds = new byte[segment.MaxDoc];
        _days = new int[segment.MaxDoc];
        _quoteCounts = new int[segment.MaxDoc];
        var kinds = segment.GetNumericDocValues(IndexFields.Kind);
        var days = segment.GetNumericDocValues(IndexFields.Day);
        var known = segment.GetDocsWithField(IndexFields.Day);
        var quoteCounts = segment.GetNumericDocValues(IndexFields.QuoteCount);
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            _kinds[document] = (byte)(kinds?.Get(document) ?? 0);
            var day = days is not null && known.Get(document) ? (int)days.Get(document) : UnknownDay;
            _days[document] = day;
            if (day != UnknownDay)
            {
                FirstDay = Math.Min(FirstDay, day);
                LastDay = Math.Max(LastDay, day);
            }

            _quoteCounts[document] = (int)(quoteCounts?.Get(document) ?? 0);
        }

        foreach (var field in TextFields.All)
        {
            ReadNorms(segment, field.Name);
            ReadNorms(segment, field.ExactName);
        }

        _lengths = TextFields.All.ToDictionary(field => field.Name, field => SumOfLengths(field.Name), StringComparer.Ordinal);
        Ids = IdDocValues.Read(segment, IndexFields.Id);
        Authors = FacetDocValues.Read(segment, IndexFields.Author, tables.Authors);
        AccountLabels = FacetDocValues.Read(segment, IndexFields.AccountLabel, tables.AccountLabels);
        Sources = FacetDocValues.Read(segment, IndexFields.Source, tables.Sources);
        Hashtags = FacetDocValues.Read(segment, IndexFields.Hashtag, tables.Hashtags);
    }

    /// <summary>The first day that is known; above <see cref="LastDay"/> where none is.</summary>
    public int FirstDay { get; } = int.MaxValue;

    /// <summary>The last day that is known; <see cref="UnknownDay"/> where none is.</summary>
    public int LastDay { get; } = UnknownDay;

    /// <summary>Ids.</summary>
    public IdDocValues Ids { get; }

    /// <summary>Values of the author facet.</summary>
    public FacetDocValues Authors { get; }

    /// <summary>What the account of a tweet is called there; empty for an article.</summary>
    public FacetDocValues AccountLabels { get; }

    /// <summary>Values of the source facet.</summary>
    public FacetDocValues Sources { get; }

    /// <summary>Values of the hashtag facet.</summary>
    public FacetDocValues Hashtags { get; }

    /// <summary>Documents of the segment, deleted ones included.</summary>
    public int Count => _kinds.Length;

    /// <summary>What a document stands for.</summary>
    public HitType TypeOf(int document) => (HitType)(_kinds[document] & ~(int)IndexFields.LinkBit);

    /// <summary>Tells whether a document's text holds a link.</summary>
    public bool HasLink(int document) => (_kinds[document] & (int)IndexFields.LinkBit) != 0;

    /// <summary>A document's day as <see cref="DateOnly.DayNumber"/>, or <see cref="UnknownDay"/>.</summary>
    public int DayOf(int document) => _days[document];

    /// <summary>A tweet's quoting articles, an article's distinct tweets.</summary>
    public int QuoteCountOf(int document) => _quoteCounts[document];

    /// <summary>Words of a field in all documents together, each length as <see cref="FieldLength"/> keeps it.</summary>
    public long WordsIn(TextField field) => _lengths[field.Name];

    /// <summary>The norm of every document in a text field, by the name of either form; zeros where the segment has no such field.</summary>
    public byte[] NormsOf(string field) => _norms.TryGetValue(field, out var norms) ? norms : new byte[_kinds.Length];

    private void ReadNorms(AtomicReader segment, string field)
    {
        if (segment.GetNormValues(field) is not { } stored)
        {
            return;
        }

        var norms = new byte[segment.MaxDoc];
        for (var document = 0; document < norms.Length; document++)
        {
            norms[document] = (byte)stored.Get(document);
        }

        _norms.Add(field, norms);
    }

    private long SumOfLengths(string field)
    {
        if (!_norms.TryGetValue(field, out var norms))
        {
            return 0;
        }

        Span<int> documents = stackalloc int[byte.MaxValue + 1];
        documents.Clear();
        foreach (var norm in norms)
        {
            documents[norm]++;
        }

        var sum = 0L;
        for (var norm = 0; norm < documents.Length; norm++)
        {
            sum += (long)documents[norm] * FieldLength.Decode((byte)norm);
        }

        return sum;
    }
}
