using System.Collections.Immutable;
using SearchService.Documents;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>Everything the index holds after one batch. Immutable; states share all that a batch did not touch. Documents are numbered through all segments, deleted ones included.</summary>
internal sealed class IndexState
{
    public static readonly IndexState Empty = new(0, [], TweetLedger.Empty, ImmutableDictionary<string, FailedDocument>.Empty);

    private readonly int[] _firstNumbers;

    public IndexState(long position, ImmutableArray<SegmentView> segments, TweetLedger tweets, ImmutableDictionary<string, FailedDocument> setAside)
    {
        Position = position;
        Segments = segments;
        Tweets = tweets;
        SetAside = setAside;
        _firstNumbers = new int[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            _firstNumbers[i] = DocumentNumbers;
            DocumentNumbers += segments[i].Segment.Documents.Length;
            LiveDocuments += segments[i].LiveDocuments;
        }
    }

    public long Position { get; }

    public ImmutableArray<SegmentView> Segments { get; }

    public TweetLedger Tweets { get; }

    /// <summary>Documents that could not be indexed, by article.</summary>
    public ImmutableDictionary<string, FailedDocument> SetAside { get; }

    /// <summary>Numbers in use, deleted documents included.</summary>
    public int DocumentNumbers { get; }

    public int LiveDocuments { get; }

    /// <summary>The document with a number.</summary>
    public StoredDocument this[int number]
    {
        get
        {
            var (segment, place) = PlaceOf(number);
            return Segments[segment].Segment.Documents[place];
        }
    }

    /// <summary>The segment of a document, and its number there.</summary>
    public (int Segment, int Number) PlaceOf(int number)
    {
        var segment = Array.BinarySearch(_firstNumbers, number);
        segment = segment >= 0 ? segment : ~segment - 1;
        return (segment, number - _firstNumbers[segment]);
    }

    /// <summary>Number of a segment's first document.</summary>
    public int FirstNumber(int segment) => _firstNumbers[segment];

    /// <summary>Numbers of all documents that are not deleted, ascending.</summary>
    public IEnumerable<(int Number, StoredDocument Document)> Live()
    {
        for (var segment = 0; segment < Segments.Length; segment++)
        {
            var view = Segments[segment];
            for (var i = 0; i < view.Segment.Documents.Length; i++)
            {
                if (view.IsLive(i))
                {
                    yield return (_firstNumbers[segment] + i, view.Segment.Documents[i]);
                }
            }
        }
    }

    /// <summary>The number of the article or the tweet with an id; null where there is none.</summary>
    public int? NumberOf(HitType type, string id)
    {
        for (var segment = 0; segment < Segments.Length; segment++)
        {
            if (Segments[segment].Segment.Numbers.TryGetValue((type, id), out var number) && Segments[segment].IsLive(number))
            {
                return _firstNumbers[segment] + number;
            }
        }

        return null;
    }

    /// <summary>Where the article or the tweet with an id stands; null where there is none.</summary>
    public (Segment Segment, int Number, StoredDocument Document)? Find(HitType type, string id)
    {
        foreach (var view in Segments)
        {
            if (view.Segment.Numbers.TryGetValue((type, id), out var number) && view.IsLive(number))
            {
                return (view.Segment, number, view.Segment.Documents[number]);
            }
        }

        return null;
    }

    /// <summary>How many documents have words in a field, and how many words those are together.</summary>
    public FieldTotals Totals(TextField field) =>
        Segments.Aggregate(default(FieldTotals), (sum, view) => sum + view.Totals(field));
}
