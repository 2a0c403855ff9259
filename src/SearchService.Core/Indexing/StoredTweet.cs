using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;

namespace SearchService.Indexing;

/// <summary>A tweet as the index keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Variants">Every way in which it is shown, the best first.</param>
/// <param name="ShownBy">Which of them decides how it is shown, from 0.</param>
/// <param name="QuoteCount">How many articles quote it, 1 or more.</param>
internal sealed record StoredTweet(string Id, ImmutableArray<StoredVariant> Variants, int ShownBy, int QuoteCount)
{
    /// <summary>As it is shown.</summary>
    [JsonIgnore]
    public Tweet Shown => Variants.Length == 1
        ? Variants[0].Newest.Tweet with { Id = Id }
        : Group([.. Variants.Select(variant => new TweetVariant(variant.Newest.Tweet))]).Shown(Variants[ShownBy].Newest.Tweet);

    /// <summary>A tweet of these variants.</summary>
    /// <param name="group">What makes them one.</param>
    /// <param name="find">The variant with a key.</param>
    /// <param name="quoteCount">How many articles quote any of them.</param>
    public static StoredTweet Of(TweetGroup group, Func<string, StoredVariant> find, int quoteCount)
    {
        ImmutableArray<StoredVariant> variants = [.. group.Variants.Select(variant => find(variant.Key))];
        var newest = group.Showing.Select(variant => find(variant.Key)).Aggregate((one, other) => one.Newest.IsNewerThan(other.Newest) ? one : other);
        return new StoredTweet(group.Id, variants, variants.IndexOf(newest), quoteCount);
    }

    private TweetGroup Group(ImmutableArray<TweetVariant> variants) => new(Id, variants);
}

/// <summary>One way in which a tweet is shown.</summary>
/// <param name="Newest">The quotation that decides how the variant is shown: the newest.</param>
/// <param name="QuoteCount">How many articles show it so, 1 or more.</param>
internal sealed record StoredVariant(TweetQuotation Newest, int QuoteCount);

/// <summary>An article's quotation of a tweet.</summary>
/// <param name="ArticleId">Who quotes.</param>
/// <param name="Day">The article's day.</param>
/// <param name="Position">The position of the article in the store.</param>
/// <param name="Tweet">The tweet as the article shows it first.</param>
internal sealed record TweetQuotation(string ArticleId, DateOnly? Day, long Position, Tweet Tweet)
{
    /// <summary>Tells which of two quotations decides how the tweet is shown: the later day, unknown days before all, then the later place in the
    /// log.</summary>
    public bool IsNewerThan(TweetQuotation other) =>
        Nullable.Compare(Day, other.Day) is var day && day != 0 ? day > 0
        : Position != other.Position ? Position > other.Position
        : string.CompareOrdinal(ArticleId, other.ArticleId) > 0;
}
