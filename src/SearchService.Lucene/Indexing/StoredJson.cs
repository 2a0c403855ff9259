using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using SearchService.Indexing;

namespace SearchService.Lucene.Indexing;

/// <summary>What is shown, to and from the bytes that the index stores.</summary>
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(StoredTweet))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    private static readonly StoredJson Compact = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The bytes of an article.</summary>
    public static BytesRef Of(StoredArticle article) => new(JsonSerializer.SerializeToUtf8Bytes(article, Compact.StoredArticle));

    /// <summary>The bytes of a tweet.</summary>
    public static BytesRef Of(StoredTweet tweet) => new(JsonSerializer.SerializeToUtf8Bytes(tweet, Compact.StoredTweet));

    /// <summary>The article that was stored.</summary>
    public static StoredArticle ReadArticle(BytesRef bytes) => Read(bytes, Compact.StoredArticle);

    /// <summary>The tweet that was stored.</summary>
    public static StoredTweet ReadTweet(BytesRef bytes) => Read(bytes, Compact.StoredTweet);

    private static T Read<T>(BytesRef bytes, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), type)
            ?? throw new InvalidDataException("A stored document is empty.");
}

/// <summary>An article as the index keeps it.</summary>
/// <param name="Article">What is shown.</param>
/// <param name="Position">Its position in the store.</param>
internal sealed record StoredArticle(Article Article, long Position)
{
    /// <summary>Its quotations by the key of the variant that they show: the first of each.</summary>
    public Dictionary<string, TweetQuotation> Quotations()
    {
        var quotations = new Dictionary<string, TweetQuotation>(Article.Quotations.Length, StringComparer.Ordinal);
        foreach (var quotation in Article.Quotations)
        {
            quotations.TryAdd(TweetVariant.KeyOf(quotation.Tweet), new TweetQuotation(Article.Id, Article.Published?.Day, Position, quotation.Tweet));
        }

        return quotations;
    }
}
