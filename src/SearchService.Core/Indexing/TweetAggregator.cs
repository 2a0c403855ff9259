using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Indexing;

/// <summary>
/// Which articles quote which tweets, as the writer sees it: what the index holds, and over it what was written since. Quotations are kept by
/// variant; which variants are one tweet is told anew for all that a change can touch. A change costs as much as the article quotes, not as much as
/// the tweet is quoted, except where
/// the quotation that decides how a variant is shown goes away, and where a tweet has several variants.
/// </summary>
internal sealed class TweetAggregator
{
    // Rough: an entry with an id; a tweet with its texts, its keys, and its entries here and in the index of variants.
    private const long BytesOfAnArticle = 200, BytesOfAQuotation = 4_000;

    private static readonly HashSet<string> None = [];

    private readonly ITweetLookups _index;
    private readonly TweetVariantCache _variants;
    private readonly Dictionary<string, Dictionary<string, TweetQuotation>> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _articlesWith = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private long _quotations;

    /// <summary>Begins with what the index holds; the caller keeps it as it is.</summary>
    public TweetAggregator(ITweetLookups index)
    {
        _index = index;
        _variants = new TweetVariantCache(index);
    }

    /// <summary>About how much memory it has come to since it began, in bytes.</summary>
    public long EstimatedBytes => (_articles.Count * BytesOfAnArticle) + (_quotations * BytesOfAQuotation);

    /// <summary>True where tweets changed that <see cref="TakeChanged"/> has not given out.</summary>
    public bool HasChanges => _changed.Count > 0;

    /// <summary>Notes that an article now quotes these tweets and no others.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="quotations">By the key of the variant that they show; empty where the article is gone.</param>
    public void Replace(string articleId, Dictionary<string, TweetQuotation> quotations)
    {
        var before = QuotationsOf(articleId);
        _articles[articleId] = quotations;
        _quotations += before.Count + quotations.Count;
        foreach (var (key, old) in before)
        {
            if (!quotations.ContainsKey(key))
            {
                _articlesWith.GetValueOrDefault(key)?.Remove(articleId);
                Remove(key, old);
            }
        }

        foreach (var (key, quotation) in quotations)
        {
            if (!_articlesWith.TryGetValue(key, out var articles))
            {
                _articlesWith.Add(key, articles = new HashSet<string>(StringComparer.Ordinal));
            }

            articles.Add(articleId);
            if (before.TryGetValue(key, out var old))
            {
                Exchange(key, old, quotation);
            }
            else
            {
                Add(key, quotation);
            }
        }
    }

    /// <summary>The tweets that changed, as they are now: null for one that is no longer.</summary>
    public ImmutableArray<(string Id, (StoredTweet Tweet, TweetGroup Group)? Tweet)> TakeChanged()
    {
        var changed = new SortedDictionary<string, (StoredTweet Tweet, TweetGroup Group)?>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in _changed)
        {
            if (ConnectedVariants.From(first, _variants, seen) is { Count: > 0 } together)
            {
                Group(together, changed);
            }
        }

        _changed.Clear();
        return [.. changed.Select(tweet => (tweet.Key, tweet.Value))];
    }

    private void Group(List<string> together, SortedDictionary<string, (StoredTweet Tweet, TweetGroup Group)?> changed)
    {
        foreach (var id in together.Select(_variants.TweetOf).OfType<string>())
        {
            changed[id] = null;
        }

        var live = together.Where(key => _variants.Find(key) is not null).Select(_variants.VariantOf).ToList();
        foreach (var group in live.Count == 0 ? [] : TweetGrouping.Of(live))
        {
            changed[group.Id] = (StoredTweet.Of(group, key => _variants.Find(key)!, QuoteCount(group)), group);
            foreach (var variant in group.Variants)
            {
                _variants.SetTweet(variant.Key, group.Id);
            }
        }

        foreach (var key in together.Where(key => _variants.Find(key) is null))
        {
            _variants.SetTweet(key, null);
        }
    }

    /// <summary>An article may show several variants of one tweet.</summary>
    private int QuoteCount(TweetGroup group)
    {
        if (group.Variants.Length == 1)
        {
            return _variants.Find(group.Variants[0].Key)!.QuoteCount;
        }

        var articles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variant in group.Variants)
        {
            articles.UnionWith(_articlesWith.GetValueOrDefault(variant.Key) ?? None);
            articles.UnionWith(_index.ArticlesShowing(variant.Key).Where(id => !_articles.ContainsKey(id)));
        }

        return articles.Count;
    }

    private IReadOnlyDictionary<string, TweetQuotation> QuotationsOf(string articleId) =>
        _articles.TryGetValue(articleId, out var quotations) ? quotations : _index.QuotationsOf(articleId);

    private void Add(string key, TweetQuotation quotation) =>
        Set(key, Find(key, quotation.Tweet) is { } variant
            ? new StoredVariant(Newer(quotation, variant.Newest), variant.QuoteCount + 1)
            : new StoredVariant(quotation, 1));

    private void Exchange(string key, TweetQuotation old, TweetQuotation quotation)
    {
        if (Find(key, quotation.Tweet) is { } variant)
        {
            Set(key, variant with { Newest = IsBy(variant.Newest, old) ? NewestOf(key) : Newer(quotation, variant.Newest) });
        }
    }

    private void Remove(string key, TweetQuotation old)
    {
        if (Find(key, old.Tweet) is { } variant)
        {
            Set(key, variant.QuoteCount == 1
                ? null
                : new StoredVariant(IsBy(variant.Newest, old) ? NewestOf(key) : variant.Newest, variant.QuoteCount - 1));
        }
    }

    private StoredVariant? Find(string key, Tweet tweet)
    {
        _variants.Know(key, tweet);
        return _variants.Find(key);
    }

    private void Set(string key, StoredVariant? variant)
    {
        _variants.Set(key, variant);
        _changed.Add(key);
    }

    /// <summary>Looks through every article that shows a variant.</summary>
    private TweetQuotation NewestOf(string key)
    {
        var quotations = (_articlesWith.GetValueOrDefault(key) ?? None).Select(article => _articles[article][key])
            .Concat(_index.QuotationsShowing(key).Where(quotation => !_articles.ContainsKey(quotation.ArticleId)));
        return quotations.Aggregate((TweetQuotation?)null, (newest, quotation) => newest is null ? quotation : Newer(quotation, newest))
            ?? throw new InvalidOperationException($"The index lost the articles that show the variant {key}.");
    }

    private static TweetQuotation Newer(TweetQuotation one, TweetQuotation other) => one.IsNewerThan(other) ? one : other;

    private static bool IsBy(TweetQuotation one, TweetQuotation other) => string.Equals(one.ArticleId, other.ArticleId, StringComparison.Ordinal);
}

/// <summary>Finds every variant that has to be looked at together with one that changed.</summary>
internal static class ConnectedVariants
{
    /// <summary>All variants that share a candidate key with the first, or with one of those, and so on.</summary>
    /// <param name="first">The key of a variant.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="seen">Gets every key found; nothing in it is looked at again.</param>
    /// <returns>Keys; empty where the first was seen before.</returns>
    public static List<string> From(string first, TweetVariantCache variants, HashSet<string> seen)
    {
        var found = new List<string>();
        if (seen.Add(first))
        {
            found.Add(first);
        }

        var candidates = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var candidate in variants.VariantOf(found[i]).CandidateKeys.Where(candidates.Add))
            {
                found.AddRange(variants.KeysWith(candidate).Where(seen.Add));
            }
        }

        return found;
    }
}
