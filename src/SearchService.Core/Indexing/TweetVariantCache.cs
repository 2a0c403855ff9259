using SearchService.Articles;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Indexing;

/// <summary>The variants of tweets by key and by candidate key, as the writer sees them: read from the index when first asked for, and over it what
/// was set since.</summary>
internal sealed class TweetVariantCache(ITweetLookups index)
{
    private readonly Dictionary<string, TweetVariant> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredVariant?> _variants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _tweets = new(StringComparer.Ordinal);

    /// <summary>Keys by candidate key: only those that were loaded, so all of them.</summary>
    private readonly Dictionary<string, HashSet<string>> _candidates = new(StringComparer.Ordinal);

    /// <summary>Makes sure that a variant and all that share its candidate keys are loaded.</summary>
    public void Know(string key, Tweet tweet)
    {
        if (_known.TryGetValue(key, out var variant))
        {
            return;
        }

        variant = new TweetVariant(tweet, key);
        foreach (var candidate in variant.CandidateKeys)
        {
            Load(candidate);
        }

        Register(variant);
    }

    /// <summary>The variant with a key that is known.</summary>
    public TweetVariant VariantOf(string key) => _known[key];

    /// <summary>Keys of every variant with a candidate key, those that nobody shows any more included.</summary>
    public IEnumerable<string> KeysWith(string candidate) => Load(candidate);

    /// <summary>A variant that is known; null where nobody shows it.</summary>
    public StoredVariant? Find(string key) => _variants.GetValueOrDefault(key);

    /// <summary>Notes how a variant that is known now stands.</summary>
    public void Set(string key, StoredVariant? variant) => _variants[key] = variant;

    /// <summary>The id of the tweet in the index that a variant belongs to; null where none is.</summary>
    public string? TweetOf(string key) => _tweets.GetValueOrDefault(key);

    /// <summary>Notes which tweet a variant now belongs to.</summary>
    public void SetTweet(string key, string? tweetId) => _tweets[key] = tweetId;

    private HashSet<string> Load(string candidate)
    {
        if (_candidates.TryGetValue(candidate, out var keys))
        {
            return keys;
        }

        _candidates.Add(candidate, keys = new HashSet<string>(StringComparer.Ordinal));
        foreach (var tweet in index.TweetsWith(candidate))
        {
            foreach (var shown in tweet.Variants)
            {
                var key = TweetVariant.KeyOf(shown.Newest.Tweet);
                if (!_known.TryGetValue(key, out var variant))
                {
                    variant = new TweetVariant(shown.Newest.Tweet, key);
                    _variants.Add(key, shown);
                    _tweets.Add(key, tweet.Id);
                    _known.Add(key, variant);
                }

                AddTo(candidate, variant);
            }
        }

        return keys;
    }

    private void Register(TweetVariant variant)
    {
        _known.TryAdd(variant.Key, variant);
        foreach (var candidate in variant.CandidateKeys)
        {
            AddTo(candidate, variant);
        }
    }

    private void AddTo(string candidate, TweetVariant variant)
    {
        if (variant.CandidateKeys.Contains(candidate, StringComparer.Ordinal))
        {
            _candidates[candidate].Add(variant.Key);
        }
    }
}
