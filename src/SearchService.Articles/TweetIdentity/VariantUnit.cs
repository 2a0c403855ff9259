namespace SearchService.Articles.TweetIdentity;

/// <summary>Variants that are one tweet beyond doubt: of one status id; or, where they show none, of one account, day, wording and links.</summary>
internal sealed class VariantUnit
{
    private readonly List<int> _days;

    public VariantUnit(IEnumerable<TweetVariant> variants)
    {
        Variants = [.. variants];
        Longest = LongestOf(Variants);
        _days = [.. Variants.Select(variant => variant.Tweet.Published).OfType<DateOnly>().Select(day => day.DayNumber).Distinct().Order()];
    }

    public List<TweetVariant> Variants { get; }

    /// <summary>The variant with most letters.</summary>
    public TweetVariant Longest { get; }

    public string? Status => Variants[0].Status;

    /// <summary>True where no variant shows the whole text.</summary>
    public bool IsCut => Variants.TrueForAll(variant => variant.IsCut);

    /// <summary>Day numbers, ascending; empty where no day is known.</summary>
    public IReadOnlyList<int> Days => _days;

    /// <summary>Account, network and letters of each wording.</summary>
    public IEnumerable<(string Account, SocialNetwork Network, string Letters)> Wordings =>
        Variants.Where(variant => variant.Letters.Length > 0).Select(variant => (variant.Account, variant.Tweet.Network, variant.Letters)).Distinct();

    /// <summary>The variant with most letters; of several the first by their order.</summary>
    public static TweetVariant LongestOf(IEnumerable<TweetVariant> variants) =>
        variants.OrderByDescending(variant => variant.Weight)
            .ThenBy(variant => variant.Letters, StringComparer.Ordinal)
            .ThenBy(variant => variant.Key, StringComparer.Ordinal)
            .First();

    /// <summary>Days between the nearest two; 0 where either's day is unknown.</summary>
    public int DaysFrom(VariantUnit other)
    {
        if (_days.Count == 0 || other._days.Count == 0)
        {
            return 0;
        }

        var nearest = int.MaxValue;
        foreach (var day in _days)
        {
            foreach (var otherDay in other._days)
            {
                nearest = Math.Min(nearest, Math.Abs(day - otherDay));
            }
        }

        return nearest;
    }

    /// <summary>True where both are of known days and share one, or neither's day is known.</summary>
    public bool IsOfSameDay(VariantUnit other) => (_days.Count == 0) == (other._days.Count == 0) && DaysFrom(other) == 0;

    /// <summary>True where they can't be one tweet, whatever their days and words: two status ids, or other links.</summary>
    public bool Contradicts(VariantUnit other) =>
        (Status is { } status && other.Status is { } otherStatus && !string.Equals(status, otherStatus, StringComparison.Ordinal))
        || Variants.Exists(one => other.Variants.Exists(two => one.Links.Contradict(two.Links)));
}
