namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class AddressTests(BrowserRun run)
{
    [BrowserFact]
    public async Task Back_and_Forward_restore_each_search()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        await page.Facet("Type").GetByRole(AriaRole.Radio, new() { Name = "Tweets" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results for “ferry”");
        await page.SubmitAsync("coat");
        await Expect(page.Summary).ToContainTextAsync("1 result for “coat”");
        await page.Page.GoBackAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results for “ferry”");
        await Expect(page.Box).ToHaveValueAsync("ferry");
        await page.Page.GoBackAsync();
        await Expect(page.Summary).ToContainTextAsync("6 results for “ferry”");
        await Expect(page.Facet("Type").GetByRole(AriaRole.Radio, new() { Name = "All", Exact = true })).ToBeCheckedAsync();
        await Expect(page.Filters).ToBeHiddenAsync();
        await page.Page.GoForwardAsync();
        await Expect(page.Facet("Type").GetByRole(AriaRole.Radio, new() { Name = "Tweets" })).ToBeCheckedAsync();
        await Expect(page.Filters).ToContainTextAsync("Tweets only");
    }

    [BrowserFact]
    public async Task A_shared_address_shows_the_same_search()
    {
        await using var page = await SearchPage.AtAsync(run,
            "/?q=tide&type=article&source=harbour+gazette&since=2022-01-01&until=2022-02-01&sort=oldest&offset=20");
        await Expect(page.Box).ToHaveValueAsync("tide");
        await Expect(page.Page.GetByLabel("Sort by")).ToHaveValueAsync("oldest");
        await Expect(page.Page.GetByText("21–31 of 31")).ToBeVisibleAsync();
        await Expect(page.Titles.First).ToHaveTextAsync("Tide table 21");
        await Expect(page.Filters).ToContainTextAsync("January 2022");
        await Expect(page.Filters).ToContainTextAsync("harbour gazette");
    }

    [BrowserFact]
    public async Task Another_order_begins_at_the_first_page()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide&offset=40");
        await page.Page.GetByLabel("Sort by").SelectOptionAsync("Oldest first");
        await Expect(page.Titles.First).ToHaveTextAsync("Tide table 1");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&sort=oldest");
    }

    [BrowserFact]
    public async Task An_address_behind_the_last_page_leads_to_the_first()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=strike&offset=60");
        await Expect(page.Page.GetByText("The results end before this page.")).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the first page" }).ClickAsync();
        await Expect(page.Hits).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Without_scripts_the_form_still_makes_the_address()
    {
        await using var page = await SearchPage.NewAsync(run, new() { JavaScriptEnabled = false });
        await page.Page.GotoAsync("/");
        await page.SubmitAsync("ferry");
        await page.Page.WaitForURLAsync("**/?q=ferry");
        await Expect(page.Box).ToBeVisibleAsync();
    }
}
