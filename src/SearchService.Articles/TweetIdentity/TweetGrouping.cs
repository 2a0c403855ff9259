using System.Collections.Immutable;

namespace SearchService.Articles.TweetIdentity;

/// <summary>
/// Brings together the variants of one tweet. A function of the set of variants alone, so it does not matter in which order articles come and go.
/// Where variants could be of several tweets, they stay apart: two different tweets are never one.
/// </summary>
/// <remarks>
/// One tweet are variants of one status id; of one account with the same letters, on days at most one apart (short texts: on the same day), unless
/// their status ids or links contradict each other; and a text cut off by an ellipsis with the only tweet that it can be the beginning of.
/// </remarks>
public static class TweetGrouping
{
    /// <summary>Of more variants than this with the same words, only those of the same day can be one tweet: an account repeats itself.</summary>
    private const int MostAlike = 200;

    /// <summary>Groups variants. All that share a candidate key with any of them must be among them, and so on.</summary>
    /// <param name="variants">Each once.</param>
    /// <returns>The tweets, each variant in one of them, in the order of their ids.</returns>
    public static ImmutableArray<TweetGroup> Of(IReadOnlyCollection<TweetVariant> variants)
    {
        ArgumentNullException.ThrowIfNull(variants);
        if (variants.Count == 1)
        {
            var only = variants.First();
            return [new TweetGroup(only.PlainId, [only])];
        }

        var whole = Alike(Units(variants), DayRule.Near).ToList();
        return Named(TruncatedTexts.Join(whole));
    }

    /// <summary>How many different tweets an article shows, told by that article alone.</summary>
    public static int CountIn(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tweets = article.Quotations;
        if (tweets.Length <= 1)
        {
            return tweets.Length;
        }

        var variants = tweets.Select(quotation => quotation.Tweet).DistinctBy(TweetVariant.KeyOf, StringComparer.Ordinal).ToList();
        return variants.Count == 1 ? 1 : Of([.. variants.Select(tweet => new TweetVariant(tweet))]).Length;
    }

    private static IEnumerable<VariantUnit> Units(IEnumerable<TweetVariant> variants) => variants
        .OrderBy(variant => variant.Key, StringComparer.Ordinal)
        .GroupBy(variant => variant.Status is { } status
            ? (Status: status, Account: "", Letters: "", Day: null, Links: "", Network: default)
            : (Status: "", variant.Account, variant.Letters, Day: variant.Tweet.Published, Links: variant.Links.Text, variant.Tweet.Network))
        .Select(group => new VariantUnit(group));

    /// <summary>Units of the same words that are one tweet. Where some of them contradict each other, those are asked again under a stricter
    /// rule.</summary>
    private static IEnumerable<List<VariantUnit>> Alike(IEnumerable<VariantUnit> units, DayRule rule)
    {
        var all = units.ToList();
        if (rule == DayRule.Apart)
        {
            return all.Select(unit => new List<VariantUnit> { unit });
        }

        var parts = new UnionFind(all.Count);
        var byWording = new Dictionary<(string, SocialNetwork, string), List<int>>();
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var wording in all[i].Wordings)
            {
                if (!byWording.TryGetValue(wording, out var same))
                {
                    byWording.Add(wording, same = []);
                }

                same.Add(i);
            }
        }

        foreach (var same in byWording.Values.Where(same => same.Count > 1))
        {
            if (same.Count <= MostAlike)
            {
                JoinPairs(all, same, rule, parts);
                continue;
            }

            foreach (var day in same.GroupBy(i => all[i].Days.FirstOrDefault(-1)).Select(day => day.ToList()).Where(day => day.Count <= MostAlike))
            {
                JoinPairs(all, day, DayRule.Same, parts);
            }
        }

        return parts.Sets().Select(set => set.ConvertAll(i => all[i]))
            .SelectMany(set => set.Count == 1 || Agree(set, rule) ? [set] : Alike(set, rule + 1));
    }

    private static void JoinPairs(List<VariantUnit> units, List<int> same, DayRule rule, UnionFind parts)
    {
        for (var i = 0; i < same.Count; i++)
        {
            for (var j = i + 1; j < same.Count; j++)
            {
                var (one, other) = (units[same[i]], units[same[j]]);
                if (AreNear(one, other, rule) && !one.Contradicts(other))
                {
                    parts.Join(same[i], same[j]);
                }
            }
        }
    }

    private static bool AreNear(VariantUnit one, VariantUnit other, DayRule rule) =>
        rule == DayRule.Near && Math.Max(one.Longest.Weight, other.Longest.Weight) >= TweetVariant.TellingWeight
            ? one.DaysFrom(other) <= 1
            : one.IsOfSameDay(other);

    /// <summary>Tells whether no two of them contradict each other and their days are those that one moment can have around the world.</summary>
    internal static bool Agree(List<VariantUnit> units, DayRule rule)
    {
        for (var i = 0; i < units.Count; i++)
        {
            for (var j = i + 1; j < units.Count; j++)
            {
                if (units[i].Contradicts(units[j]) || units[i].DaysFrom(units[j]) > (rule == DayRule.Near ? 2 : 0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ImmutableArray<TweetGroup> Named(IEnumerable<List<VariantUnit>> tweets)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<TweetGroup>();
        // The plain id goes to what knows least: it was there before status ids and links were.
        var ordered = tweets
            .Select(units => units.SelectMany(unit => unit.Variants)
                .OrderBy(variant => variant.Rank)
                .ThenByDescending(variant => variant.Weight)
                .ThenBy(variant => variant.Tweet.Published ?? DateOnly.MaxValue)
                .ThenBy(variant => variant.Tweet.Id, StringComparer.Ordinal)
                .ThenBy(variant => variant.Key, StringComparer.Ordinal)
                .ToImmutableArray())
            .OrderBy(variants => variants[0].Status is not null)
            .ThenBy(variants => variants[0].Links.Any)
            .ThenBy(variants => variants[0].Key, StringComparer.Ordinal);
        foreach (var variants in ordered)
        {
            groups.Add(new TweetGroup(taken.Add(variants[0].PlainId) ? variants[0].PlainId : variants[0].OwnId, variants));
        }

        groups.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return groups.ToImmutable();
    }
}

/// <summary>Which days the variants of one tweet may show, from the lenient to the strict.</summary>
internal enum DayRule
{
    /// <summary>Neighbouring days, as in another time zone, or an unknown one.</summary>
    Near,

    /// <summary>The same day, or both unknown.</summary>
    Same,

    /// <summary>Nothing is brought together any more.</summary>
    Apart,
}

/// <summary>Numbers from 0 in disjoint sets.</summary>
/// <remarks>Union-find with path halving: Tarjan and van Leeuwen 1984, "Worst-case Analysis of Set Union Algorithms".</remarks>
internal sealed class UnionFind
{
    private readonly int[] _parents;

    /// <summary>Begins with each in a set of its own.</summary>
    public UnionFind(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++)
        {
            _parents[i] = i;
        }
    }

    /// <summary>The number that stands for a set: its smallest.</summary>
    public int Find(int number)
    {
        while (_parents[number] != number)
        {
            number = _parents[number] = _parents[_parents[number]];
        }

        return number;
    }

    /// <summary>Makes two sets one.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (Find(one), Find(other));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    /// <summary>The sets, by their smallest numbers, each ascending.</summary>
    public IEnumerable<List<int>> Sets() => Enumerable.Range(0, _parents.Length).GroupBy(Find).Select(set => set.ToList());
}
