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
