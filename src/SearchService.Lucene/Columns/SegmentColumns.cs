using Lucene.Net.Index;
using SearchService.Documents;
using SearchService.Lucene.Documents;
using SearchService.Searching;

namespace SearchService.Lucene.Columns;

/// <summary>What filters, facets and sorts read of every document of one segment: arrays in memory, built once, because Lucene's own columns cost a call through several layers for each value.</summary>
internal sealed class SegmentColumns
{
    /// <summary>The day number of an unknown day.</summary>
    public const int UnknownDay = -1;

    private readonly byte[] _kinds;
    private readonly int[] _days;
    private readonly int[] _quoteCounts;
    private readonly Dictionary<string, long> _lengths;

    /// <summary>Reads the columns of a segment.</summary>
    public SegmentColumns(AtomicReader segment, FacetTables tables)
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
            _days[document] = days is not null && known.Get(document) ? (int)days.Get(document) : UnknownDay;
            _quoteCounts[document] = (int)(quoteCounts?.Get(document) ?? 0);
        }

        _lengths = TextFields.All.ToDictionary(field => field.Name, field => SumOfLengths(segment, field.Name), StringComparer.Ordinal);
        Ids = IdColumn.Read(segment, IndexFields.Id);
        Authors = ValueColumn.Read(segment, IndexFields.Author, tables.Authors);
        AccountLabels = ValueColumn.Read(segment, IndexFields.AccountLabel, tables.AccountLabels);
        Sources = ValueColumn.Read(segment, IndexFields.Source, tables.Sources);
        Hashtags = ValueColumn.Read(segment, IndexFields.Hashtag, tables.Hashtags);
    }

    /// <summary>Ids.</summary>
    public IdColumn Ids { get; }

    /// <summary>Values of the author facet.</summary>
    public ValueColumn Authors { get; }

    /// <summary>What the account of a tweet is called there; empty for an article.</summary>
    public ValueColumn AccountLabels { get; }

    /// <summary>Values of the source facet.</summary>
    public ValueColumn Sources { get; }

    /// <summary>Values of the hashtag facet.</summary>
    public ValueColumn Hashtags { get; }

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

    private static long SumOfLengths(AtomicReader segment, string field)
    {
        var norms = segment.GetNormValues(field);
        var sum = 0L;
        for (var document = 0; norms is not null && document < segment.MaxDoc; document++)
        {
            sum += FieldLength.Decode((byte)norms.Get(document));
        }

        return sum;
    }
}
