using System.Net;
using System.Text.Json;

namespace SearchService.Tests;

/// <summary>What came back over HTTP.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">Every header, also those of the content.</param>
/// <param name="Text">The body.</param>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The code of a problem; fails the test where this is no proper one.</summary>
    public string Code
    {
        get
        {
            Assert.Equal("application/problem+json", Headers["Content-Type"]);
            Assert.Equal((int)Status, Json.GetProperty("status").GetInt32());
            Assert.NotEmpty(Json.GetProperty("title").GetString()!);
            Assert.NotEmpty(Json.GetProperty("detail").GetString()!);
            return Json.GetProperty("code").GetString()!;
        }
    }

    /// <summary>What <c>errors</c> says about a name; fails the test where it says nothing.</summary>
    public string Error(string name) => Json.GetProperty("errors").GetProperty(name)[0].GetString()!;

    public static async Task<Answer> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsStringAsync());
}
