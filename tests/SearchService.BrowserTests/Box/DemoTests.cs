namespace SearchService.BrowserTests.Box;

/// <summary>The front page of a newspaper that does not exist.</summary>
[Collection(AnotherBrowser.Name)]
public sealed class DemoTests(BrowserRun run)
{
    [BrowserTheory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Nothing_jumps_when_the_box_takes_the_place_of_the_form(int width, int height)
    {
        await using var page = await SearchPage.NewAsync(run, Screens.Of(width, height, ColorScheme.Light));
        var hold = new TaskCompletionSource();
        await page.Page.RouteAsync("**/search-box.js", async route =>
        {
            await hold.Task;
            await route.ContinueAsync();
        });
        await page.Page.GotoAsync("/demo", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the Courier" })).ToBeVisibleAsync();
        var before = await page.Page.Locator("main").BoundingBoxAsync();
        hold.SetResult();
        await Expect(page.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the Courier" })).ToBeVisibleAsync();
        var after = await page.Page.Locator("main").BoundingBoxAsync();
        Assert.Equal(before!.Y, after!.Y, tolerance: 1);
    }

    [BrowserFact]
    public async Task Its_box_finds_and_leads_to_the_search_page()
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.Page.GotoAsync("/demo");
        await page.Page.GetByRole(AriaRole.Combobox).FillAsync("ferry");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Tweets" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Option).Last).ToHaveTextAsync("2 results for “ferry”");
        await page.Page.GetByRole(AriaRole.Option).Last.ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry&type=tweet");
        await Expect(page.Hits).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Without_JavaScript_its_form_leads_there_too()
    {
        var options = Screens.Phone;
        options.JavaScriptEnabled = false;
        await using var page = await SearchPage.NewAsync(run, options);
        await page.Page.GotoAsync("/demo");
        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("ferry");
        await page.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry");
    }
}
