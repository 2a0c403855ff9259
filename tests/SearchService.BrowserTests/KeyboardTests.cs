namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class KeyboardTests(BrowserRun run)
{
    [BrowserFact]
    public async Task A_search_from_the_box_needs_only_the_keyboard()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        await TabToAsync(page, page.Box);
        await page.Page.Keyboard.TypeAsync("strike");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Summary).ToContainTextAsync("1 result for “strike”");
        await Expect(page.Box).ToBeFocusedAsync();
        await TabToAsync(page, page.Page.GetByRole(AriaRole.Link, new() { Name = "Ferry strike ends after nine days" }));
    }

    [BrowserFact]
    public async Task A_facet_is_chosen_with_Space_and_keeps_the_focus()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        var author = page.Facet("Author").GetByRole(AriaRole.Checkbox, new() { Name = "Oda Fenn" });
        await TabToAsync(page, author);
        await page.Page.Keyboard.PressAsync("Space");
        await Expect(page.Summary).ToContainTextAsync("2 results");
        await Expect(author).ToBeCheckedAsync();
        await Expect(author).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_next_page_is_opened_with_Enter_and_read_from_its_start()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        await Expect(page.Page.GetByText("1–20 of 45")).ToBeVisibleAsync();
        await TabToAsync(page, page.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }));
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByText("21–40 of 45")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#results")).ToBeFocusedAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).PressAsync("Enter");
        await Expect(page.Hits).ToHaveCountAsync(5);
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Next" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_first_Tab_offers_to_skip_to_the_results()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to results" })).ToBeInViewportAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#results")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Slash_focuses_arrows_move_Enter_opens_and_Escape_clears()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&type=article&sort=newest");
        var keyboard = page.Page.Keyboard;
        await keyboard.PressAsync("/");
        await Expect(page.Box).ToBeFocusedAsync();
        await Expect(page.Box).ToHaveValueAsync("ferry");
        await keyboard.PressAsync("ArrowDown");
        await Expect(page.Titles.Nth(0).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowUp");
        await Expect(page.Titles.Nth(1).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        var title = await page.Titles.Nth(1).InnerTextAsync();
        await keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await page.Page.GoBackAsync();
        await Expect(page.Hits).ToHaveCountAsync(4);
        await page.AnsweredAsync();
        var firstHit = page.Titles.Nth(0).GetByRole(AriaRole.Link);
        await keyboard.PressAsync("/");
        await Expect(page.Box).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(firstHit).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await Expect(page.Box).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(firstHit).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(page.Box).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(page.Box).ToHaveValueAsync("");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?type=article&sort=newest");
        await keyboard.PressAsync("Escape");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?sort=newest");
    }

    [BrowserFact]
    public async Task A_slash_in_a_text_field_is_a_letter()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        await TabToAsync(page, page.Facet("Author").GetByRole(AriaRole.Searchbox));
        await page.Page.Keyboard.TypeAsync("a/b");
        await Expect(page.Facet("Author").GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("a/b");
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_function_is_reached_without_a_mouse(int width)
    {
        await using var page = await SearchPage.AtAsync(run, "/", Screens.Of(width, 900, ColorScheme.Light));
        var keyboard = page.Page.Keyboard;
        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("tide");
        await Expect(page.Summary).ToContainTextAsync("45 results for “tide”");

        await TabToAsync(page, page.Page.GetByRole(AriaRole.Button, new() { Name = "Search tips" }));
        await keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Search tips" })).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Search tips" })).ToBeHiddenAsync();

        if (width < 800)
        {
            await TabToAsync(page, page.Page.Locator("#filters > summary"));
            await keyboard.PressAsync("Enter");
        }

        await TabToAsync(page, page.Facet("Author").GetByRole(AriaRole.Searchbox));
        await keyboard.TypeAsync("clerk 14");
        await Expect(page.Facet("Author").GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(1);
        await TabToAsync(page, page.Facet("Author").GetByRole(AriaRole.Checkbox));
        await keyboard.PressAsync("Space");
        await Expect(page.Summary).ToContainTextAsync("3 results");

        await TabToAsync(page, page.Facet("Type").GetByRole(AriaRole.Radio, new() { Name = "All", Exact = true }));
        await keyboard.PressAsync("ArrowRight");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&type=article&author=Clerk+14");
        await TabToAsync(page, page.Page.GetByLabel("Sort by"));
        await keyboard.TypeAsync("Old");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&type=article&sort=oldest&author=Clerk+14");
        await Expect(page.Titles.First).ToHaveTextAsync("Tide table 14");

        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("End");
        await keyboard.PressAsync("Enter");
        await Expect(page.Titles).ToHaveTextAsync(["Tide table 44"]);
        await TabToAsync(page, page.Filters.GetByRole(AriaRole.Button, new() { Name = "Clear all filters" }));
        await keyboard.PressAsync("Enter");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=tide&sort=oldest");
        await TabToAsync(page, page.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }));
        await keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByText("21–40 of 45")).ToBeVisibleAsync();

        await keyboard.PressAsync("/");
        await keyboard.PressAsync("Control+A");
        await keyboard.TypeAsync("coat");
        await Expect(page.Summary).ToContainTextAsync("for “coat”");
        var quoted = page.Page.Locator("#hits .tweet summary").First;
        await TabToAsync(page, quoted);
        await keyboard.PressAsync("Enter");
        await TabToAsync(page, page.Page.Locator("#hits .tweet .quoted a").First);
        await keyboard.PressAsync("Enter");
        await TabToAsync(page, page.Page.Locator(".prose .card a").First);
        await keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Quoted in 2 articles" })).ToBeVisibleAsync();
        await TabToAsync(page, page.Page.Locator(".back"));
        await keyboard.PressAsync("Enter");
        await Expect(page.Summary).ToContainTextAsync("for “coat”");
    }

    [BrowserFact]
    public async Task Whatever_has_the_focus_shows_it()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&type=tweet&author=maren_k");
        var focused = page.Page.Locator(":focus");
        var stops = 0;
        await page.Page.Keyboard.PressAsync("Tab");
        while (await focused.CountAsync() == 1)
        {
            await Expect(focused).ToHaveCSSAsync("outline-style", "solid");
            await Expect(focused).ToHaveCSSAsync("outline-width", "3px");
            await page.Page.Keyboard.PressAsync("Tab");
            stops++;
        }

        Assert.InRange(stops, 12, 40);
    }

    private static async Task TabToAsync(SearchPage page, ILocator wanted)
    {
        var handle = await wanted.ElementHandleAsync();
        for (var stop = 0; stop < 80; stop++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await handle.EvaluateAsync<bool>("wanted => wanted === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach {wanted}.");
    }
}
