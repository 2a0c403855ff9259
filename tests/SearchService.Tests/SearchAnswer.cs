using System.Text.Json;

namespace SearchService.Tests;

/// <summary>The answer to a search, as tests read it.</summary>
/// <param name="Json">All of it.</param>
internal sealed record SearchAnswer(JsonElement Json)
{
    public int TotalHits => Json.GetProperty("totalHits").GetInt32();

    public string? Cursor => Json.GetProperty("cursor").GetString();

    public IReadOnlyList<JsonElement> Hits => [.. Json.GetProperty("hits").EnumerateArray()];

    /// <summary>Titles of articles and @handles of tweets, in order.</summary>
    public IReadOnlyList<string> Names =>
        [.. Hits.Select(hit => hit.TryGetProperty("title", out var title)
            ? title.GetString()!
            : "@" + hit.GetProperty("author").GetProperty("handle").GetString())];

    public IReadOnlyList<string> Ids => [.. Hits.Select(hit => hit.GetProperty("id").GetString()!)];

    public IReadOnlyList<string> Notes => [.. Json.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()!)];

    /// <summary>The values of a facet with their counts: <c>janedoe 2</c>.</summary>
    public IReadOnlyList<string> Facet(string name) =>
        [.. Json.GetProperty("facets")
            .GetProperty(name)
            .GetProperty("buckets")
            .EnumerateArray()
            .Select(bucket => $"{bucket.GetProperty("value").GetString()} {bucket.GetProperty("count").GetInt32()}")];
}
