namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class FacetTests(BrowserRun run)
{
    [BrowserFact]
    public async Task Authors_add_to_each_other_and_types_narrow()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        await page.Facet("Author").GetByRole(AriaRole.Checkbox, new() { Name = "Oda Fenn" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results");
        await page.Facet("Author").GetByRole(AriaRole.Checkbox, new() { Name = "Ivo Marsh (@captain_ivo)" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("3 results");
        await page.Facet("Type").GetByRole(AriaRole.Radio, new() { Name = "Tweets" }).CheckAsync();
        await Expect(page.Titles).ToHaveTextAsync(["Ivo Marsh @captain_ivo"]);
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox, new() { Name = "Maren Kolb" })).ToBeVisibleAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry&type=tweet&author=Oda+Fenn&author=captain_ivo");
    }

    [BrowserFact]
    public async Task What_is_chosen_is_shown_and_can_be_taken_away()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&type=article&author=%40CAPTAIN_ivo&author=Oda+Fenn&since=2020-01-01&until=2021-01-01");
        await Expect(page.Filters.GetByRole(AriaRole.Button)).ToHaveTextAsync(
            ["Remove filter: Articles only×", "Remove filter: Ivo Marsh (@captain_ivo)×", "Remove filter: Oda Fenn×", "Remove filter: 2020×", "Clear all filters"]);
        await page.Filters.GetByRole(AriaRole.Button, new() { Name = "Articles only" }).ClickAsync();
        await Expect(page.Titles).ToHaveCountAsync(2);
        await page.Facet("Author").GetByRole(AriaRole.Checkbox, new() { Name = "Ivo Marsh" }).UncheckAsync();
        await Expect(page.Titles).ToHaveCountAsync(1);
        await page.Facet("Author").GetByRole(AriaRole.Button, new() { Name = "Clear authors" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry&since=2020-01-01&until=2021-01-01");
        await page.Filters.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry");
        await Expect(page.Filters).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_date_narrows_and_the_time_around_it_widens_again()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        var dates = page.Facet("Date");
        await dates.GetByRole(AriaRole.Button, new() { Name = "October 2020" }).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry&since=2020-10-01&until=2020-11-01");
        await dates.GetByRole(AriaRole.Button, new() { Name = "2 October 2020" }).ClickAsync();
        await Expect(page.Titles).ToHaveTextAsync(["Ivo Marsh @captain_ivo"]);
        await dates.GetByRole(AriaRole.Button, new() { Name = "All of October 2020" }).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results");
        await dates.GetByRole(AriaRole.Button, new() { Name = "All of 2020" }).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("4 results");
        await dates.GetByRole(AriaRole.Button, new() { Name = "Clear dates" }).ClickAsync();
        await Expect(page.Summary).ToContainTextAsync("6 results");
    }

    [BrowserFact]
    public async Task More_authors_and_dates_come_on_demand()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(10);
        await page.Facet("Author").GetByRole(AriaRole.Button, new() { Name = "More authors" }).ClickAsync();
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(15);
        await Expect(page.Facet("Date").Locator(".bucket")).ToHaveCountAsync(12);
        await page.Facet("Date").GetByRole(AriaRole.Button, new() { Name = "More dates" }).ClickAsync();
        await Expect(page.Facet("Date").Locator(".bucket")).ToHaveCountAsync(45);
    }

    [BrowserFact]
    public async Task On_a_phone_the_filters_open_on_demand()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&type=tweet", Screens.Phone);
        await Expect(page.Facet("Type")).ToBeHiddenAsync();
        await page.Page.GetByText("Filters (1)").ClickAsync();
        await page.Facet("Type").GetByRole(AriaRole.Radio, new() { Name = "Articles" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("4 results");
        await Expect(page.Facet("Type")).ToBeVisibleAsync();
    }
}
