namespace SearchService.Engine;

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
