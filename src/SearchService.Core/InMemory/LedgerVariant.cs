using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Engine;

namespace SearchService.InMemory;

/// <summary>A variant of a tweet with the quotations that show it.</summary>
/// <param name="Variant">How it is shown.</param>
/// <param name="Quotations">Oldest first, at least one.</param>
internal sealed record LedgerVariant(TweetVariant Variant, ImmutableSortedSet<TweetQuotation> Quotations)
{
    /// <summary>What decides how the variant is shown.</summary>
    public TweetQuotation Newest => Quotations.Max!;

    /// <summary>As a reader sees it.</summary>
    public QuotedVariant Quoted() => new(Newest.Tweet, QuotedTweet.InOrder(Quotations.Select(quotation => quotation.Article)));
}

/// <summary>A tweet as the ledger keeps it.</summary>
/// <param name="Group">Its variants.</param>
/// <param name="Shown">As it is shown.</param>
/// <param name="QuoteCount">How many articles quote it.</param>
internal sealed record LedgerTweet(TweetGroup Group, Tweet Shown, int QuoteCount);
