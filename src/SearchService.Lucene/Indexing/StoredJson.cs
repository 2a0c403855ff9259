using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Lucene.Net.Util;

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
        JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), type) ?? throw new InvalidDataException("A stored document is empty.");
}
