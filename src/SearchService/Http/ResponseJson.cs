using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using SearchService.Http.Administration;
using SearchService.Http.Articles;
using SearchService.Http.Search;
using SearchService.Http.Tweets;

namespace SearchService.Http;

/// <summary>How every answer is written: as the compiler describes it, so that nothing is looked up by reflection while a first client
/// waits.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AccessResponse))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(BulkResponse))]
[JsonSerializable(typeof(FacetValuesResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(QuotingArticlesResponse))]
[JsonSerializable(typeof(ReindexResponse))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SimilarResponse))]
[JsonSerializable(typeof(StatusResponse))]
[JsonSerializable(typeof(SuggestResponse))]
[JsonSerializable(typeof(TweetResponse))]
[JsonSerializable(typeof(WriteResponse))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
internal sealed partial class ResponseJson : JsonSerializerContext
{
    /// <summary>Makes an application write its answers so, and nothing else: a type that is not listed is an error, found by the first test that asks
    /// for it.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // legible; never inside HTML
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.TypeInfoResolver = Default;
        return options;
    }
}
