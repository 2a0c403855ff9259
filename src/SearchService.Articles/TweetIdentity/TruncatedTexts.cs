namespace SearchService.Articles.TweetIdentity;

/// <summary>Brings texts that an ellipsis cuts off to the tweets that they are the beginning of.</summary>
internal static class TruncatedTexts
{
    /// <summary>Longer texts looked at for one beginning; more are too many to tell.</summary>
    private const int MostLonger = 200;

    /// <summary>Joins each cut text with the tweet that it begins, where that is the only one: same account, days at most one apart, nothing that
    /// contradicts.</summary>
    /// <param name="tweets">Units that are one tweet by their words.</param>
    public static IEnumerable<List<VariantUnit>> Join(List<List<VariantUnit>> tweets)
    {
        var cut = Enumerable.Range(0, tweets.Count)
            .Where(i => tweets[i].TrueForAll(unit => unit.IsCut) && Longest(tweets[i]).Weight >= TweetVariant.TellingWeight)
            .ToList();
        if (cut.Count == 0)
        {
            return tweets;
        }

        var wordings = Wordings(tweets);
        var roots = Enumerable.Range(0, tweets.Count).ToArray();
        // The longest first, so that what a shorter one begins has found its own place.
        foreach (var i in cut.OrderByDescending(i => Longest(tweets[i]).Weight).ThenBy(i => Longest(tweets[i]).Key, StringComparer.Ordinal))
        {
            roots[i] = WholeOf(i, tweets, wordings, roots) ?? i;
        }

        return Enumerable.Range(0, tweets.Count).GroupBy(i => roots[i]).SelectMany(set => Joined([.. set.Select(i => tweets[i])]));
    }

    /// <summary>One tweet of several, unless they contradict each other: then which of them the whole text is can't be told.</summary>
    private static List<List<VariantUnit>> Joined(List<List<VariantUnit>> parts)
    {
        var all = parts.SelectMany(part => part).ToList();
        return parts.Count == 1 || TweetGrouping.Agree(all, DayRule.Near) ? [all] : parts;
    }

    private static int? WholeOf(int cut, List<List<VariantUnit>> tweets, List<(TweetVariant Variant, int Tweet)> wordings, int[] roots)
    {
        var beginning = Longest(tweets[cut]);
        int? whole = null;
        var looked = 0;
        for (var at = FirstAtLeast(wordings, beginning); at < wordings.Count && IsLonger(wordings[at].Variant, beginning, out var isEqual); at++)
        {
            var root = roots[wordings[at].Tweet];
            if (isEqual || root == cut || root == whole || !MayBeOne(tweets[cut], tweets[wordings[at].Tweet]))
            {
                continue;
            }

            if (whole is not null || ++looked > MostLonger)
            {
                return null;
            }

            whole = root;
        }

        return whole;
    }

    private static bool MayBeOne(List<VariantUnit> cut, List<VariantUnit> longer) =>
        cut.TrueForAll(one => longer.TrueForAll(other => !one.Contradicts(other)) && longer.Exists(other => one.DaysFrom(other) <= 1));

    private static bool IsLonger(TweetVariant longer, TweetVariant beginning, out bool isEqual)
    {
        isEqual = longer.Letters.Length == beginning.Letters.Length;
        return string.Equals(longer.Account, beginning.Account, StringComparison.Ordinal) && longer.Tweet.Network == beginning.Tweet.Network
            && longer.Letters.StartsWith(beginning.Letters, StringComparison.Ordinal);
    }

    private static List<(TweetVariant Variant, int Tweet)> Wordings(List<List<VariantUnit>> tweets)
    {
        var wordings = new List<(TweetVariant Variant, int Tweet)>();
        for (var i = 0; i < tweets.Count; i++)
        {
            wordings.AddRange(tweets[i]
                .SelectMany(unit => unit.Variants)
                .DistinctBy(variant => (variant.Account, variant.Letters))
                .Select(variant => (variant, i)));
        }

        wordings.Sort(
            (x, y) => Compare(x.Variant, y.Variant) is var order && order != 0 ? order : string.CompareOrdinal(x.Variant.Key, y.Variant.Key));
        return wordings;
    }

    private static int FirstAtLeast(List<(TweetVariant Variant, int Tweet)> wordings, TweetVariant variant)
    {
        var (low, high) = (0, wordings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Compare(wordings[middle].Variant, variant) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Compare(TweetVariant x, TweetVariant y) =>
        string.CompareOrdinal(x.Account, y.Account) is var account && account != 0 ? account
        : x.Tweet.Network != y.Tweet.Network ? x.Tweet.Network.CompareTo(y.Tweet.Network)
        : string.CompareOrdinal(x.Letters, y.Letters);

    private static TweetVariant Longest(List<VariantUnit> units) => VariantUnit.LongestOf(units.Select(unit => unit.Longest));
}
