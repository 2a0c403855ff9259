using System.Text.Json.Nodes;

namespace SearchService.BrowserTests;

/// <summary>Real answers with something changed in them: what the service refuses to store may still come from another version of it.</summary>
internal static class AlteredAnswers
{
    /// <summary>Changes the hits of every answer, told which by their place on the page.</summary>
    public static Task AnswerWithAsync(this SearchPage page, Action<JsonNode, int> change) => page.AnswerWithWholeAsync(answer =>
    {
        var hits = answer["hits"]!.AsArray();
        for (var i = 0; i < hits.Count; i++)
        {
            change(hits[i]!, i);
        }
    });

    /// <summary>Changes every answer to a search.</summary>
    public static Task AnswerWithWholeAsync(this SearchPage page, Action<JsonNode> change) => page.AnswerWithWholeAsync("**/v1/search?*", change);

    /// <summary>Changes every answer from addresses of a pattern.</summary>
    public static Task AnswerWithWholeAsync(this SearchPage page, string addresses, Action<JsonNode> change) =>
        page.Page.RouteAsync(addresses, async route =>
        {
            var response = await route.FetchAsync();
            var answer = JsonNode.Parse(await response.TextAsync())!;
            change(answer);
            await route.FulfillAsync(new() { Response = response, Body = answer.ToJsonString() });
        });
}
