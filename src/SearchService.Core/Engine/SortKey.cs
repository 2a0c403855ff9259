using SearchService.Documents;

namespace SearchService.Engine;

/// <summary>What decides a hit's place: enough to go on behind it.</summary>
/// <param name="First">True where the hit matches <see cref="SearchRequest.First"/>.</param>
/// <param name="Score">Its score.</param>
/// <param name="Day">Its day.</param>
/// <param name="Quotes">Its count of quotations, as <see cref="SortOrder.Quotes"/> has it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">What it is: an article may have a tweet's id.</param>
public sealed record SortKey(bool First, float Score, DateOnly? Day, int Quotes, string Id, HitType Type);

/// <summary>Compares places of hits: negative where the left one comes first.</summary>
/// <param name="sort">The order asked for.</param>
public sealed class SortKeyOrder(SortOrder sort) : IComparer<SortKey>
{
    /// <inheritdoc/>
    public int Compare(SortKey? x, SortKey? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = sort switch
        {
            SortOrder.Relevance => FirstNonZero(y.First.CompareTo(x.First), y.Score.CompareTo(x.Score), Newest(x, y)),
            SortOrder.Newest => Newest(x, y),
            SortOrder.Oldest => Oldest(x, y),
            SortOrder.Quotes => FirstNonZero(y.Quotes.CompareTo(x.Quotes), Newest(x, y), 0),
            _ => throw new ArgumentOutOfRangeException(nameof(x), sort, "No such sort."),
        };
        return FirstNonZero(order, string.CompareOrdinal(x.Id, y.Id), x.Type.CompareTo(y.Type));
    }

    private static int Newest(SortKey x, SortKey y) => (y.Day ?? DateOnly.MinValue).CompareTo(x.Day ?? DateOnly.MinValue) is var order && order != 0
        ? order
        : (x.Day is null).CompareTo(y.Day is null);

    private static int Oldest(SortKey x, SortKey y) => (x.Day ?? DateOnly.MaxValue).CompareTo(y.Day ?? DateOnly.MaxValue) is var order && order != 0
        ? order
        : (x.Day is null).CompareTo(y.Day is null);

    private static int FirstNonZero(int first, int second, int third) => first != 0 ? first : second != 0 ? second : third;
}
