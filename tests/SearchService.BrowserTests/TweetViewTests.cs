namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class TweetViewTests(BrowserRun run)
{
    [BrowserFact]
    public async Task A_tweet_leads_to_everything_that_quotes_it()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=coat&type=tweet");
        await page.Titles.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ivo Marsh @captain_ivo");
        await Expect(page.Page.Locator("blockquote")).ToHaveTextAsync("The ferry sails again at dawn. Bring a coat & a friend.");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Quoted in 2 articles" })).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".quoting li"))
            .ToHaveTextAsync(["3 October 2020Ferry strike ends after nine days", "12 November 2020Fares rise again"]);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Fares rise again" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Fares rise again");
        await page.Page.Locator(".prose").GetByRole(AriaRole.Link, new() { Name = "Ivo Marsh" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "More tweets of @captain_ivo" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=from%3Acaptain_ivo");
        await Expect(page.Titles).ToHaveTextAsync(["Ivo Marsh @captain_ivo"]);
    }

    [BrowserFact]
    public async Task A_long_list_comes_in_pages()
    {
        var tweet = SearchService.EngineContract.TestData.A.TweetBy("@everywhere", "Everybody quotes this.");
        await using var service = await RunningService.HoldingAsync(
            Enumerable.Range(1, 61).Select(i => An.Article($"Echo {i}").On("2024-05-01").Quoting(tweet).Document));
        await using var page = await SearchPage.NewAsync(run, new() { BaseURL = service.Address });
        var id = (await service.GetAsync("/v1/search?type=tweet"))["hits"]![0]!["id"]!.GetValue<string>();
        await page.OpenViewAsync($"/tweets/{id}");
        await Expect(page.Page.Locator(".quoting li")).ToHaveCountAsync(50);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show 11 more articles" }).PressAsync("Enter");
        await Expect(page.Page.Locator(".quoting li")).ToHaveCountAsync(61);
        await Expect(page.Page.Locator(".quoting li").Nth(50).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Show" })).ToHaveCountAsync(0);
    }
}
