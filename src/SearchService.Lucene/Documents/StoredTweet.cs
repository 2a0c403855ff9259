using SearchService.Articles;

namespace SearchService.Lucene.Documents;

/// <summary>A tweet as the index keeps it.</summary>
/// <param name="Shown">The quotation that decides how it is shown: the newest.</param>
/// <param name="QuoteCount">How many articles quote it, 1 or more.</param>
internal sealed record StoredTweet(TweetQuotation Shown, int QuoteCount);

/// <summary>An article's quotation of a tweet.</summary>
/// <param name="ArticleId">Who quotes.</param>
/// <param name="Day">The article's day.</param>
/// <param name="Position">The article's place in the log.</param>
/// <param name="Tweet">The tweet as the article shows it first.</param>
internal sealed record TweetQuotation(string ArticleId, DateOnly? Day, long Position, Tweet Tweet)
{
    /// <summary>Tells which of two quotations decides how the tweet is shown: the later day, unknown days before all, then the later place in the log.</summary>
    public bool IsNewerThan(TweetQuotation other) =>
        Nullable.Compare(Day, other.Day) is var day && day != 0 ? day > 0
        : Position != other.Position ? Position > other.Position
        : string.CompareOrdinal(ArticleId, other.ArticleId) > 0;
}
