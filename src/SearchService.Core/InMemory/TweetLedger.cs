using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>Which articles quote each tweet. Immutable, so that a snapshot's counts hold while articles come and go.</summary>
internal sealed record TweetLedger
{
    public static readonly TweetLedger Empty = new();

    private static readonly ImmutableSortedSet<TweetQuotation> NoQuotations = ImmutableSortedSet.Create(TweetQuotation.OldestFirst);
    private static readonly ImmutableSortedSet<string> NoNames = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private TweetLedger()
    {
    }

    /// <summary>Tweets by id.</summary>
    private ImmutableDictionary<string, LedgerTweet> Tweets { get; init; } = ImmutableDictionary.Create<string, LedgerTweet>(StringComparer.Ordinal);

    /// <summary>Variants by key.</summary>
    private ImmutableDictionary<string, LedgerVariant> Variants { get; init; } = ImmutableDictionary.Create<string, LedgerVariant>(StringComparer.Ordinal);

    /// <summary>Ids of the tweets that variants belong to, by the variant's key.</summary>
    private ImmutableDictionary<string, string> TweetOf { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Keys of variants by candidate key.</summary>
    private ImmutableDictionary<string, ImmutableSortedSet<string>> Candidates { get; init; } = ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>Ids of tweets by the other ids that name them.</summary>
    private ImmutableDictionary<string, ImmutableSortedSet<string>> Aliases { get; init; } = ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>How many distinct tweets there are.</summary>
    public int Count => Tweets.Count;

    /// <summary>How many articles quote a tweet.</summary>
    public int QuoteCount(string tweetId) => Tweets.TryGetValue(tweetId, out var tweet) ? tweet.QuoteCount : 0;

    /// <summary>The tweet as it is shown; null where no article quotes it.</summary>
    public Tweet? Shown(string tweetId) => Tweets.GetValueOrDefault(tweetId)?.Shown;

    /// <summary>The id of the tweet that a quotation shows.</summary>
    public string IdOf(Tweet quoted) => TweetOf.GetValueOrDefault(TweetVariant.KeyOf(quoted)) ?? quoted.Id;

    /// <summary>The tweet with this id, status id or earlier id, and the articles that quote it; null where none does.</summary>
    public QuotedTweet? Find(string id)
    {
        var tweet = Tweets.GetValueOrDefault(id) ?? (Aliases.TryGetValue(id, out var ids) ? Tweets[ids[0]] : null);
        if (tweet is null)
        {
            return null;
        }

        ImmutableArray<QuotedVariant> variants = [.. tweet.Group.Variants.Select(variant => Variants[variant.Key].Quoted())];
        return new QuotedTweet(tweet.Shown, variants.Length == 1 ? variants[0].QuotedIn : QuotedTweet.InOrder(variants.SelectMany(variant => variant.QuotedIn)), variants);
    }

    /// <summary>The ledger with other quotations of an article.</summary>
    /// <param name="before">The article as it is in the ledger, and its place in the log; null where it is not there.</param>
    /// <param name="after">As it is to be; null where it goes.</param>
    /// <param name="touched">Gets the keys of the variants whose quotations changed. Tweets are as before until <see cref="Regrouped"/>.</param>
    public TweetLedger With((Article Article, long Position)? before, (Article Article, long Position)? after, ISet<string> touched)
    {
        var variants = Variants.ToBuilder();
        foreach (var (key, quotation) in before is { } old ? QuotationsOf(old.Article, old.Position) : [])
        {
            touched.Add(key);
            variants[key] = variants[key] with { Quotations = variants[key].Quotations.Remove(quotation) };
        }

        foreach (var (key, quotation) in after is { } now ? QuotationsOf(now.Article, now.Position) : [])
        {
            touched.Add(key);
            var variant = variants.GetValueOrDefault(key) ?? new LedgerVariant(new TweetVariant(quotation.Tweet), NoQuotations);
            variants[key] = variant with { Quotations = variant.Quotations.Add(quotation) };
        }

        return this with { Variants = variants.ToImmutable() };
    }

    /// <summary>The ledger with the tweets that its variants now make.</summary>
    /// <param name="touched">Keys of variants whose quotations changed.</param>
    /// <param name="tweets">Gets the ids of tweets that are no longer, not yet or not as before.</param>
    public TweetLedger Regrouped(IReadOnlyCollection<string> touched, ISet<string> tweets)
    {
        var next = new Regrouping(this, touched);
        return next.Apply(tweets);
    }

    private static IEnumerable<(string Key, TweetQuotation Quotation)> QuotationsOf(Article article, long position)
    {
        var by = new QuotingArticle(article.Id, article.Title, article.Published?.Day);
        return article.Quotations.Select(quotation => (Key: TweetVariant.KeyOf(quotation.Tweet), quotation.Tweet)).DistinctBy(quotation => quotation.Key, StringComparer.Ordinal)
            .Select(quotation => (quotation.Key, new TweetQuotation(by, position, quotation.Tweet)));
    }

    /// <summary>Brings the tweets of touched variants up to date.</summary>
    private sealed class Regrouping(TweetLedger before, IReadOnlyCollection<string> touched)
    {
        private readonly ImmutableDictionary<string, LedgerTweet>.Builder _tweets = before.Tweets.ToBuilder();
        private readonly ImmutableDictionary<string, LedgerVariant>.Builder _variants = before.Variants.ToBuilder();
        private readonly ImmutableDictionary<string, string>.Builder _tweetOf = before.TweetOf.ToBuilder();
        private readonly ImmutableDictionary<string, ImmutableSortedSet<string>>.Builder _candidates = before.Candidates.ToBuilder();
        private readonly ImmutableDictionary<string, ImmutableSortedSet<string>>.Builder _aliases = before.Aliases.ToBuilder();

        public TweetLedger Apply(ISet<string> changed)
        {
            foreach (var key in touched)
            {
                foreach (var candidate in _variants[key].Variant.CandidateKeys)
                {
                    Add(_candidates, candidate, key);
                }
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var first in touched)
            {
                if (ConnectedVariants.From(first, key => _variants[key].Variant, candidate => _candidates.GetValueOrDefault(candidate, NoNames), seen) is { Count: > 0 } together)
                {
                    Group(together, changed);
                }
            }

            return before with
            {
                Tweets = _tweets.ToImmutable(),
                Variants = _variants.ToImmutable(),
                TweetOf = _tweetOf.ToImmutable(),
                Candidates = _candidates.ToImmutable(),
                Aliases = _aliases.ToImmutable(),
            };
        }

        private void Group(List<string> together, ISet<string> changed)
        {
            foreach (var id in together.Select(key => _tweetOf.GetValueOrDefault(key)).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
            {
                changed.Add(id);
                foreach (var alias in _tweets[id].Group.Aliases())
                {
                    Remove(_aliases, alias, id);
                }

                _tweets.Remove(id);
            }

            foreach (var key in together)
            {
                _tweetOf.Remove(key);
                if (_variants[key].Quotations.IsEmpty)
                {
                    Forget(key);
                }
            }

            var live = together.Where(_variants.ContainsKey).Select(key => _variants[key].Variant).ToList();
            foreach (var group in live.Count == 0 ? [] : TweetGrouping.Of(live))
            {
                Add(group);
                changed.Add(group.Id);
            }
        }

        private void Forget(string key)
        {
            foreach (var candidate in _variants[key].Variant.CandidateKeys)
            {
                Remove(_candidates, candidate, key);
            }

            _variants.Remove(key);
        }

        private void Add(TweetGroup group)
        {
            var newest = group.Showing.Select(variant => _variants[variant.Key].Newest).Max(TweetQuotation.OldestFirst)!;
            var shown = group.Shown(newest.Tweet);
            // The same one where it is shown as before: its words need not be indexed again then.
            shown = before.Shown(group.Id) is { } last && last.IsShownAs(shown) ? last : shown;
            var count = group.Variants.Length == 1
                ? _variants[group.Variants[0].Key].Quotations.Count
                : group.Variants.SelectMany(variant => _variants[variant.Key].Quotations).Select(quotation => quotation.Article.Id).Distinct(StringComparer.Ordinal).Count();
            _tweets[group.Id] = new LedgerTweet(group, shown, count);
            foreach (var variant in group.Variants)
            {
                _tweetOf[variant.Key] = group.Id;
            }

            foreach (var alias in group.Aliases())
            {
                Add(_aliases, alias, group.Id);
            }
        }

        private static void Add(ImmutableDictionary<string, ImmutableSortedSet<string>>.Builder names, string name, string value) =>
            names[name] = names.GetValueOrDefault(name, NoNames).Add(value);

        private static void Remove(ImmutableDictionary<string, ImmutableSortedSet<string>>.Builder names, string name, string value)
        {
            var others = names[name].Remove(value);
            if (others.IsEmpty)
            {
                names.Remove(name);
            }
            else
            {
                names[name] = others;
            }
        }
    }
}
