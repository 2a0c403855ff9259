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
        await using var page = await SearchPage.AtAsync(run,
            "/?q=ferry&type=article&author=%40CAPTAIN_ivo&author=Oda+Fenn&since=2020-01-01&until=2021-01-01");
        await Expect(page.Filters.GetByRole(AriaRole.Button)).ToHaveTextAsync(
            ["Remove filter: Articles only×", "Remove filter: Ivo Marsh (@captain_ivo)×", "Remove filter: Oda Fenn×", "Remove filter: 2020×",
                "Clear all filters"]);
        await page.Filters.GetByRole(AriaRole.Button, new() { Name = "Articles only" }).ClickAsync();
        await Expect(page.Titles).ToHaveCountAsync(2);
        await page.Facet("Author").GetByRole(AriaRole.Checkbox, new() { Name = "Ivo Marsh" }).UncheckAsync();
        await Expect(page.Titles).ToHaveCountAsync(1);
        await page.Filters.GetByRole(AriaRole.Button, new() { Name = "Oda Fenn" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry&since=2020-01-01&until=2021-01-01");
        await page.Filters.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry");
        await Expect(page.Filters).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task More_authors_come_on_demand()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(10);
        await page.Facet("Author").GetByRole(AriaRole.Button, new() { Name = "More authors" }).ClickAsync();
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(15);
        await Expect(page.Facet("Author").GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task An_author_is_found_among_many_and_chosen_beside_another()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        var authors = page.Facet("Author");
        await authors.GetByRole(AriaRole.Searchbox, new() { Name = "Find an author" }).PressSequentiallyAsync("clerk 1");
        await Expect(authors.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(7);
        await authors.GetByRole(AriaRole.Checkbox, new() { Name = "Clerk 15" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("3 results");
        await Expect(authors.GetByRole(AriaRole.Checkbox, new() { Name = "Clerk 15" })).ToBeFocusedAsync();
        await authors.GetByRole(AriaRole.Checkbox, new() { Name = "Clerk 14" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("6 results");
        await Expect(authors.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("clerk 1");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&author=Clerk+15&author=Clerk+14");
        await authors.GetByRole(AriaRole.Searchbox).FillAsync("xyz");
        await Expect(authors.GetByRole(AriaRole.Status)).ToHaveTextAsync("No author contains “xyz”.");
        await authors.GetByRole(AriaRole.Searchbox).FillAsync("");
        await Expect(authors.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(10);
        await Expect(authors.GetByRole(AriaRole.Checkbox, new() { Name = "Clerk 15" })).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task A_late_list_of_authors_does_not_overwrite_a_newer_one()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        var hold = await page.HoldUpAsync("/v1/facets/author", "contains=clerk+14");
        var finder = page.Facet("Author").GetByRole(AriaRole.Searchbox);
        await page.Page.RunAndWaitForRequestAsync(() => finder.FillAsync("clerk 14"),
            request => request.Url.Contains("clerk+14", StringComparison.Ordinal));
        await finder.FillAsync("clerk 15");
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(1);
        hold.SetResult();
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox)).ToHaveAttributeAsync("value", "Clerk 15");
    }

    [BrowserFact]
    public async Task Sources_and_hashtags_narrow_too()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        await page.Facet("Source").GetByRole(AriaRole.Checkbox, new() { Name = "Island Post" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("2 results");
        await page.Facet("Source").GetByRole(AriaRole.Checkbox, new() { Name = "Harbour Gazette" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("4 results");
        await page.GoAsync("/?q=swim");
        await page.Facet("Hashtag").GetByRole(AriaRole.Checkbox, new() { Name = "#NineCrowns" }).CheckAsync();
        await Expect(page.Filters).ToContainTextAsync("#ninecrowns");
        await Expect(page.Titles.First).ToContainTextAsync("Maren Kolb");
    }

    [BrowserFact]
    public async Task On_a_phone_the_filters_open_on_demand()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&author=Oda+Fenn", Screens.Phone);
        await Expect(page.Facet("Author")).ToBeHiddenAsync();
        await page.Page.GetByText("Filters (1)").ClickAsync();
        await page.Facet("Author").GetByRole(AriaRole.Checkbox, new() { Name = "Lena Roe" }).CheckAsync();
        await Expect(page.Summary).ToContainTextAsync("3 results");
        await Expect(page.Facet("Author")).ToBeVisibleAsync();
    }
}
