using System.Text.Json.Nodes;

namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class AnswerTests(BrowserRun run)
{
    [BrowserFact]
    public async Task A_slow_first_answer_does_not_overwrite_a_second()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        var first = await page.HoldUpAsync("tide");
        var dropped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Page.RequestFailed += (_, _) => dropped.TrySetResult();
        await page.SubmitAsync("tide");
        await Expect(page.Page.Locator("#results")).ToHaveAttributeAsync("aria-busy", "true");
        await page.SubmitAsync("strike");
        await Expect(page.Summary).ToContainTextAsync("1 result for “strike”");
        first.SetResult();
        await dropped.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await page.AnsweredAsync();
        await Expect(page.Summary).ToContainTextAsync("1 result for “strike”");
        await Expect(page.Titles).ToHaveTextAsync(["Ferry strike ends after nine days"]);
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=strike");
    }

    [BrowserFact]
    public async Task A_slow_search_says_that_it_is_under_way()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        var hold = await page.HoldUpAsync("tide");
        await page.SubmitAsync("tide");
        await Expect(page.Summary).ToHaveTextAsync("Searching…");
        hold.SetResult();
        await Expect(page.Summary).ToContainTextAsync("45 results for “tide”");
    }

    [BrowserFact]
    public async Task No_results_say_what_to_do()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=zeppelin&type=tweet");
        await Expect(page.Summary).ToContainTextAsync("No results for “zeppelin”");
        await Expect(page.Page.GetByText("Check the spelling")).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "remove the filter" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=zeppelin");
        await Expect(page.Page.Locator("#results")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task An_empty_search_shows_the_newest()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        await Expect(page.Titles.First).ToHaveTextAsync("Tide table 45");
        await Expect(page.Summary).ToContainTextAsync("53 results");
        await Expect(page.Page.GetByLabel("Sort by")).ToHaveValueAsync("newest");
        await page.SubmitAsync("strike");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=strike");
        await Expect(page.Page.GetByLabel("Sort by")).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task A_service_that_is_down_does_not_look_like_a_search_without_results()
    {
        await using var service = await RunningService.HoldingAsync(HarbourNews.Articles[0]);
        await using var page = await SearchPage.AtAsync(run, "/?q=strike", new() { BaseURL = service.Address });
        await Expect(page.Hits).ToHaveCountAsync(1);
        await service.KillAsync();
        await page.SubmitAsync("ferry");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The search service cannot be reached.");
        await Expect(page.Hits).ToHaveCountAsync(0);
        await Expect(page.Summary).ToBeEmptyAsync();
        await Expect(page.Page.Locator("#timeline")).ToBeHiddenAsync();
        await Expect(page.Page).ToHaveURLAsync($"{service.Address}/?q=ferry");
    }

    [BrowserFact]
    public async Task A_busy_service_can_be_asked_again()
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.Page.RouteAsync("**/v1/search?*", route => route.FulfillAsync(
            new() { Status = 503, Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "2" } }), new() { Times = 1 });
        await page.GoAsync("/?q=strike");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please try again in 2 seconds.");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Hits).ToHaveCountAsync(1);
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_filter_that_makes_no_sense_is_explained_and_can_be_taken_away()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=strike&since=yesterday");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This search could not be read.");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("since");
        await page.Filters.GetByRole(AriaRole.Button, new() { Name = "since yesterday" }).ClickAsync();
        await Expect(page.Hits).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Notes_are_in_plain_words()
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.AnswerWithWholeAsync(answer => answer[
            "notes"] = JsonNode.Parse("""[{ "code": "prefix_too_short", "about": "fe*" }, { "code": "not_known_yet", "about": "<b>" }]"""));
        await page.GoAsync("/?q=strike");
        await Expect(page.Page.GetByRole(AriaRole.List, new() { Name = "About this search" }).GetByRole(AriaRole.Listitem))
            .ToHaveTextAsync(["“fe*” is too short for a star: three letters are the least.", "not known yet: <b>"]);
    }
}
