namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class TimelineTests(BrowserRun run)
{
    [BrowserFact]
    public async Task Every_interval_has_a_bar_and_empty_ones_are_seen()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&type=article&since=2020-10-01&until=2021-04-01");
        await Expect(page.Bars).ToHaveCountAsync(6);
        await Expect(page.Bars.Nth(0)).ToHaveAccessibleNameAsync("October 2020: 1 hit");
        await Expect(page.Bars.Nth(2)).ToHaveAccessibleNameAsync("December 2020: 0 hits");
        var heights = await page.Bars.EvaluateAllAsync<double[]>("bars => bars.map(bar => parseFloat(getComputedStyle(bar, '::after').height))");
        Assert.True(heights[0] > 20 && heights[2] is > 0 and < 3, string.Join(' ', heights));
    }

    [BrowserFact]
    public async Task A_click_zooms_from_months_to_days_and_the_path_leads_out_again()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        await page.Bars.And(page.Page.GetByRole(AriaRole.Option, new() { Name = "October 2020" })).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry&since=2020-10-01&until=2020-11-01");
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "2 October 2020" }).ClickAsync();
        await Expect(page.Titles).ToHaveTextAsync(["Ivo Marsh @captain_ivo"]);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "October 2020", Exact = true }).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "2020", Exact = true }).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("4 results");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "All time" }).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("6 results");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry");
        await page.Page.GoBackAsync();
        await Expect(page.Filters).ToContainTextAsync("2020");
    }

    [BrowserFact]
    public async Task Years_lead_to_months_and_to_days_and_to_one()
    {
        await using var page = await SearchPage.AtAsync(run, "/", new() { BaseURL = run.Samples.Address });
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "2020: " }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "May 2020: " }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Samples.Address}/?since=2020-05-01&until=2020-06-01");
        await Expect(page.Page.GetByRole(AriaRole.Option, new() { Name = "17 May 2020: 0 hits" })).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "13 May 2020: " }).ClickAsync();
        await Expect(page.Bars).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".path li")).ToHaveTextAsync(["All time", "2020", "May 2020", "13 May 2020"]);
    }

    [BrowserFact]
    public async Task The_first_day_is_told_with_its_year_where_the_path_does_not()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        await Expect(page.Page.Locator(".ticks span").First).ToHaveTextAsync("1 Jan 2022");
        await page.GoAsync("/?q=tide&since=2022-01-01&until=2022-02-01");
        await Expect(page.Page.Locator(".ticks span").First).ToHaveTextAsync("1 Jan");
    }

    [BrowserFact]
    public async Task Years_come_before_months()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide+OR+hostile+OR+ferry");
        await Expect(page.Bars).ToHaveCountAsync(46);
        await page.AnswerWithWholeAsync(answer => answer["facets"]!["date"] = System.Text.Json.Nodes.JsonNode.Parse("""
            { "interval": "year", "missingCount": 2, "buckets": [{ "value": "2010", "since": "2010-01-01", "until": "2011-01-01", "count": 4 }, { "value": "2011", "since": "2011-01-01", "until": "2012-01-01", "count": 0 }] }
            """));
        await page.SubmitAsync("ferry OR strike");
        await Expect(page.Bars).ToHaveCountAsync(2);
        await Expect(page.Page.GetByText("2 hits without a date")).ToBeVisibleAsync();
        await page.Bars.First.ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry+OR+strike&since=2010-01-01&until=2011-01-01");
    }

    [BrowserFact]
    public async Task A_drag_narrows_to_what_it_went_over()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        var from = (await page.Bars.Nth(5).BoundingBoxAsync())!;
        var to = (await page.Bars.Nth(9).BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + 20);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + 100, new() { Steps = 5 });
        await Expect(page.Page.GetByText("6 January 2022 to 10 January 2022: 5 hits")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(5);
        await page.Page.Mouse.UpAsync();
        await Expect(page.Summary).ToContainTextAsync("5 results");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&since=2022-01-06&until=2022-01-11");
        await Expect(page.Filters).ToContainTextAsync("6 January 2022 to 10 January 2022");
    }

    [BrowserFact]
    public async Task Keys_select_narrow_and_widen()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        var bars = page.Page.GetByRole(AriaRole.Listbox, new() { Name = "Hits over time" });
        await page.Page.GetByLabel("Sort by").FocusAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(bars).ToBeFocusedAsync();
        foreach (var key in (string[])["ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"])
        {
            await page.Page.Keyboard.PressAsync(key);
        }

        await Expect(bars).ToHaveAttributeAsync("aria-activedescendant", "bar-4");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Summary).ToContainTextAsync("3 results");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&since=2022-01-03&until=2022-01-06");
        await Expect(bars).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Summary).ToContainTextAsync("31 results");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&since=2022-01-01&until=2023-01-01");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide");
    }
}
