using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Searching;

namespace SearchService.InMemory;

/// <summary>Which articles quote each tweet. Immutable, so that a snapshot's counts hold while articles come and go.</summary>
internal sealed class TweetLedger
{
    public static readonly TweetLedger Empty = new(ImmutableDictionary.Create<string, ImmutableSortedSet<TweetQuotation>>(StringComparer.Ordinal));

    private static readonly ImmutableSortedSet<TweetQuotation> NoQuotations = ImmutableSortedSet.Create(TweetQuotation.OldestFirst);

    private readonly ImmutableDictionary<string, ImmutableSortedSet<TweetQuotation>> _quotations;

    private TweetLedger(ImmutableDictionary<string, ImmutableSortedSet<TweetQuotation>> quotations) => _quotations = quotations;

    /// <summary>How many distinct tweets there are.</summary>
    public int Count => _quotations.Count;

    /// <summary>How many articles quote a tweet.</summary>
    public int QuoteCount(string tweetId) => _quotations.TryGetValue(tweetId, out var quotations) ? quotations.Count : 0;

    /// <summary>The tweet as its newest quotation shows it; null where no article quotes it.</summary>
    public Tweet? Shown(string tweetId) => _quotations.TryGetValue(tweetId, out var quotations) ? quotations.Max!.Tweet : null;

    /// <summary>The tweet with the articles that quote it; null where none does.</summary>
    public QuotedTweet? Find(string tweetId) => _quotations.TryGetValue(tweetId, out var quotations)
        ? new QuotedTweet(
            quotations.Max!.Tweet,
            [.. quotations.Select(quotation => quotation.Article).OrderBy(article => article.Published ?? DateOnly.MaxValue).ThenBy(article => article.Published is null).ThenBy(article => article.Id, StringComparer.Ordinal)])
        : null;

    /// <summary>The ledger with an article's quotations.</summary>
    public TweetLedger With(Article article, long position)
    {
        var quotations = _quotations.ToBuilder();
        foreach (var quotation in QuotationsOf(article, position))
        {
            quotations[quotation.Tweet.Id] = quotations.GetValueOrDefault(quotation.Tweet.Id, NoQuotations).Add(quotation);
        }

        return new TweetLedger(quotations.ToImmutable());
    }

    /// <summary>The ledger without an article's quotations; a tweet goes with its last one.</summary>
    public TweetLedger Without(Article article, long position)
    {
        var quotations = _quotations.ToBuilder();
        foreach (var quotation in QuotationsOf(article, position))
        {
            var others = quotations[quotation.Tweet.Id].Remove(quotation);
            if (others.IsEmpty)
            {
                quotations.Remove(quotation.Tweet.Id);
            }
            else
            {
                quotations[quotation.Tweet.Id] = others;
            }
        }

        return new TweetLedger(quotations.ToImmutable());
    }

    private static IEnumerable<TweetQuotation> QuotationsOf(Article article, long position)
    {
        var by = new QuotingArticle(article.Id, article.Title, article.Published?.Day);
        return article.Quotations.DistinctBy(quotation => quotation.Tweet.Id, StringComparer.Ordinal).Select(quotation => new TweetQuotation(by, position, quotation.Tweet));
    }
}
