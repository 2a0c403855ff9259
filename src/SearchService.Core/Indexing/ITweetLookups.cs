namespace SearchService.Indexing;

/// <summary>What <see cref="TweetAggregator"/> asks of an index about the tweets that it holds. All of it is of one moment.</summary>
internal interface ITweetLookups
{
    /// <summary>The quotations of an article, by the key of the variant that they show; empty where there is no such article.</summary>
    IReadOnlyDictionary<string, TweetQuotation> QuotationsOf(string articleId);

    /// <summary>The tweets that have a candidate key.</summary>
    IEnumerable<StoredTweet> TweetsWith(string candidateKey);

    /// <summary>The ids of the articles that show a variant.</summary>
    IEnumerable<string> ArticlesShowing(string variantKey);

    /// <summary>The quotations in which articles show a variant.</summary>
    IEnumerable<TweetQuotation> QuotationsShowing(string variantKey);
}
