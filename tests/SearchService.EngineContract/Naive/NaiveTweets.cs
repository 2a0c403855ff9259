using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Engine;

namespace SearchService.EngineContract.Naive;

/// <summary>The distinct tweets of articles and who quotes them, grouped from scratch.</summary>
internal sealed class NaiveTweets
{
    private readonly Dictionary<string, QuotedTweet> _tweets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idsOfVariants = new(StringComparer.Ordinal);
    private readonly HashSet<(string Alias, string Id)> _aliases = [];

    public NaiveTweets(IEnumerable<(Article Article, long Position)> articles)
    {
        // The newest decides how a variant is shown: by the article's day, unknown days before all, then by place in the log.
        var quotations = articles.SelectMany(QuotationsOf)
            .OrderBy(quotation => quotation.By.Published is not null)
            .ThenBy(quotation => quotation.By.Published)
            .ThenBy(quotation => quotation.Position)
            .Select((quotation, age) => quotation with { Age = age })
            .ToLookup(quotation => quotation.Key, StringComparer.Ordinal);
        foreach (var group in TweetGrouping.Of([.. quotations.Select(variant => new TweetVariant(variant.First().Tweet))]))
        {
            var newest = group.Showing.SelectMany(variant => quotations[variant.Key]).MaxBy(quotation => quotation.Age)!;
            _tweets.Add(group.Id, new QuotedTweet(
                group.Shown(newest.Tweet),
                QuotedTweet.InOrder(group.Variants.SelectMany(variant => quotations[variant.Key]).Select(quotation => quotation.By)),
                [.. group.Variants.Select(variant => quotations[variant.Key]).Select(variant =>
                    new QuotedVariant(variant.Last().Tweet, QuotedTweet.InOrder(variant.Select(quotation => quotation.By))))]));
            foreach (var variant in group.Variants)
            {
                _idsOfVariants.Add(variant.Key, group.Id);
            }

            _aliases.UnionWith(group.Aliases().Select(alias => (alias, group.Id)));
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<QuotedTweet> All => _tweets.Values;

    /// <summary>As <see cref="ISnapshot.FindTweetAsync"/>.</summary>
    public QuotedTweet? Find(string id) => _tweets.GetValueOrDefault(id)
        ?? _aliases.Where(alias => alias.Alias == id).Select(alias => _tweets[alias.Id]).MinBy(tweet => tweet.Tweet.Id, StringComparer.Ordinal);

    /// <summary>As <see cref="ISnapshot.TweetIdsOfAsync"/>.</summary>
    public string IdOf(Tweet quoted) => _idsOfVariants.GetValueOrDefault(TweetVariant.KeyOf(quoted)) ?? quoted.Id;

    private static IEnumerable<Quotation> QuotationsOf((Article Article, long Position) quoting)
    {
        var by = new QuotingArticle(quoting.Article.Id, quoting.Article.Title, quoting.Article.Published?.Day);
        return quoting.Article.Quotations
            .Select(quotation => new Quotation(TweetVariant.KeyOf(quotation.Tweet), quotation.Tweet, by, quoting.Position))
            .DistinctBy(quotation => quotation.Key, StringComparer.Ordinal);
    }

    private sealed record Quotation(string Key, Tweet Tweet, QuotingArticle By, long Position)
    {
        public int Age { get; init; }
    }
}
