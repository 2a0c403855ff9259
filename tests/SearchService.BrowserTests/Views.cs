using System.Text.Json.Nodes;

namespace SearchService.BrowserTests;

/// <summary>Every view that somebody may come to see, each brought about on a page of its own.</summary>
internal static class Views
{
    /// <summary>The views by name, over the sample articles of a service.</summary>
    public static async Task<IReadOnlyDictionary<string, Func<SearchPage, Task>>> OfAsync(RunningService samples)
    {
        var tweet = Id((await samples.GetAsync("/v1/search?type=tweet&sort=quotes&limit=1"))["hits"]![0]!);
        var article = Id((await samples.GetAsync("/v1/search?type=article&sort=quotes&limit=1"))["hits"]![0]!);
        const string quoting = "sample-marrowick-courier:2021-08-22-astrolabe-reward";
        return new Dictionary<string, Func<SearchPage, Task>>(StringComparer.Ordinal)
        {
            ["start"] = page => page.GoAsync("/"),
            ["results"] = page => page.GoAsync("/?q=bridge"),
            ["filters"] = async page =>
            {
                await page.GoAsync("/?q=bridge&type=tweet&author=nell_averdieck&author=emberley_spans&since=2019-01-01&until=2020-01-01&sort=newest");
                await page.UnfoldFiltersAsync();
            },
            ["copies"] = async page =>
            {
                await page.AnswerWithAsync((hit, at) => hit["copies"] = JsonNode.Parse(
                    $$"""{ "count": {{at + 6}}, "articles": [{ "id": "x", "title": "The same again", "source": "Island Post", "published": "2024-02-02" }] }"""));
                await page.GoAsync("/?q=bridge&type=article");
                await page.Hits.First.GetByText("The same in 6 other articles").ClickAsync();
            },
            ["tweets"] = async page =>
            {
                await page.GoAsync("/?type=tweet&sort=quotes");
                await page.Hits.First.GetByText("Quoted in").ClickAsync();
            },
            ["help"] = async page =>
            {
                await page.GoAsync("/?q=bridge");
                await page.Page.GetByRole(AriaRole.Button, new() { Name = "Search tips" }).ClickAsync();
            },
            ["loading"] = async page =>
            {
                await page.Page.RouteAsync("**/v1/search?*", _ => Task.CompletedTask);
                await page.Page.GotoAsync("/?q=bridge&author=skarrowlight");
                await Expect(page.Summary).ToHaveTextAsync("Searching…");
            },
            ["nothing"] = page => page.GoAsync("/?q=zeppelinnnn&type=tweet"),
            ["error"] = page => page.GoAsync("/?q=bridge&since=yesterday"),
            ["article"] = page => page.OpenViewAsync($"/articles/{article}"),
            ["quotation"] = page => page.OpenViewAsync($"/articles/{quoting}"),
            ["tweet"] = page => page.OpenViewAsync($"/tweets/{tweet}"),
            ["demo"] = page => page.Page.GotoAsync("/demo/"),
            ["box"] = page => FillBoxAsync(page, "bridge"),
            ["box-suggestions"] = page => FillBoxAsync(page, "skar"),
            ["admin"] = async page =>
            {
                await page.Page.GotoAsync("/admin/");
                await Expect(page.Page.Locator("#state")).ToHaveTextAsync("Ready");
                await Expect(page.Page.Locator("#access")).Not.ToBeEmptyAsync();
            },
            ["admin-busy"] = async page =>
            {
                await page.Page.RouteAsync("**/v1/reindex/*/events", _ => Task.CompletedTask);
                await page.AnswerWithWholeAsync("**/v1/status", BusyWithTroubles);
                await page.Page.GotoAsync("/admin/");
                await Expect(page.Page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
            },
            ["no-article"] = page => page.OpenViewAsync("/articles/no-such-article"),
            ["no-tweet"] = page => page.OpenViewAsync("/tweets/t:0"),
        };
    }

    private static void BusyWithTroubles(JsonNode status)
    {
        status["reindex"] = JsonNode.Parse(
            """{ "id": "r1", "state": "running", "done": 41, "total": 100, "startedAt": "2024-02-02T10:00:00Z", "finishedAt": null, "error": null }""");
        status["lastError"] = JsonNode.Parse("""{ "at": "2024-02-02T09:00:00Z", "message": "The disk was full." }""");
        status["setAsideCount"] = 1;
        status["setAside"] = JsonNode.Parse("""[{ "position": 12, "id": "post:12", "reason": "It is nested deeper than 512 elements." }]""");
    }

    private static async Task FillBoxAsync(SearchPage page, string text)
    {
        await page.Page.GotoAsync("/demo/");
        var box = page.Page.GetByRole(AriaRole.Combobox);
        await box.FillAsync(text);
        await Expect(page.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
    }

    private static string Id(JsonNode hit) => hit["id"]!.GetValue<string>();
}
