using System.Text;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Search;

namespace SearchService.Lucene.Collectors;

/// <summary>The order of <see cref="SortKeyOrder"/> without making a key of every hit: negative where the left one comes first.</summary>
internal sealed class ScoredDocComparer(SortOrder sort, ReaderView view, SortKey? after) : IComparer<ScoredDoc>
{
    private readonly byte[] _afterId = after is null ? [] : Encoding.UTF8.GetBytes(after.Id);

    /// <summary>The place that the page begins behind; null where it begins at the first.</summary>
    public ScoredDoc? After { get; } = after is null
        ? null
        : new ScoredDoc(after.First, after.Score, after.Day?.DayNumber ?? SegmentDocValues.UnknownDay, after.Quotes, ScoredDoc.After, Document: 0);

    /// <summary>True where a hit's place depends on its score.</summary>
    public bool ByScore => sort == SortOrder.Relevance;

    /// <inheritdoc/>
    public int Compare(ScoredDoc x, ScoredDoc y)
    {
        var order = sort switch
        {
            SortOrder.Relevance => FirstNonZero(y.First.CompareTo(x.First), y.Score.CompareTo(x.Score), Newest(x, y)),
            SortOrder.Newest => Newest(x, y),
            SortOrder.Oldest => Oldest(x, y),
            SortOrder.Quotes => FirstNonZero(y.Quotes.CompareTo(x.Quotes), Newest(x, y), 0),
            _ => throw new ArgumentOutOfRangeException(nameof(x), sort, "No such sort."),
        };
        return order != 0 ? order : FirstNonZero(IdOf(x).SequenceCompareTo(IdOf(y)), TypeOf(x).CompareTo(TypeOf(y)), 0);
    }

    /// <summary>The place of a hit, for the next page.</summary>
    public SortKey KeyOf(ScoredDoc place) =>
        new(place.First, place.Score, place.Day == SegmentDocValues.UnknownDay ? null : DateOnly.FromDayNumber(place.Day), place.Quotes,
            Encoding.UTF8.GetString(IdOf(place)), TypeOf(place));

    // An unknown day is below every known one, so it comes last.
    private static int Newest(ScoredDoc x, ScoredDoc y) => y.Day.CompareTo(x.Day);

    private static int Oldest(ScoredDoc x, ScoredDoc y) => ((uint)x.Day).CompareTo((uint)y.Day);

    private static int FirstNonZero(int first, int second, int third) => first != 0 ? first : second != 0 ? second : third;

    private HitType TypeOf(ScoredDoc place) => place.Segment == ScoredDoc.After ? after!.Type : view.Segments[place.Segment].TypeOf(place.Document);

    private ReadOnlySpan<byte> IdOf(ScoredDoc place) =>
        place.Segment == ScoredDoc.After ? _afterId : view.Segments[place.Segment].Ids.BytesOf(place.Document);
}
