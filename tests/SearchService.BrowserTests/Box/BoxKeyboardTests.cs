namespace SearchService.BrowserTests.Box;

/// <summary>The keys of an editable combobox with a list, as the ARIA Authoring Practices describe them.</summary>
[Collection(AnotherBrowser.Name)]
public sealed class BoxKeyboardTests(BrowserRun run)
{
    [BrowserFact]
    public async Task Arrows_walk_the_options_and_come_back_to_the_text()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Page.Keyboard.PressAsync("Tab");
        await Expect(box.Input).Not.ToBeFocusedAsync(); // the button comes first
        await box.PressAsync("Tab");
        await Expect(box.Input).ToBeFocusedAsync();
        await box.TypeAsync("ferry");
        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "true");
        var count = await box.Options.CountAsync();
        for (var index = 0; index < count; index++)
        {
            await box.PressAsync("ArrowDown");
            await Expect(box.Options.Nth(index)).ToHaveAttributeAsync("aria-selected", "true");
            await Expect(box.Active).ToHaveCountAsync(1);
            await Expect(box.Input).ToHaveAttributeAsync("aria-activedescendant", (await box.Options.Nth(index).GetAttributeAsync("id"))!);
            await Expect(box.Options.Nth(index)).ToBeInViewportAsync();
        }

        await box.PressAsync("ArrowDown");
        await Expect(box.Active).ToHaveCountAsync(0);
        await Expect(box.Input).Not.ToHaveAttributeAsync("aria-activedescendant", (await box.Options.Last.GetAttributeAsync("id"))!);
        Assert.Null(await box.Input.GetAttributeAsync("aria-activedescendant"));
        await box.PressAsync("ArrowUp");
        await Expect(box.Options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box.Input).ToBeFocusedAsync();
        await box.PressAsync("ArrowLeft");
        await Expect(box.Active).ToHaveCountAsync(0);
        await box.PressAsync("ArrowDown", "Home");
        await Expect(box.Active).ToHaveCountAsync(0);
        await Expect(box.Panel).ToBeVisibleAsync();
        await box.PressAsync("End", "s");
        await box.SettledAsync("ferrys");
    }

    [BrowserFact]
    public async Task Escape_closes_then_clears_and_arrows_open_again()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.TypeAsync("ferry");
        await box.PressAsync("Escape");
        await Expect(box.Panel).ToBeHiddenAsync();
        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box.Input).ToHaveValueAsync("ferry");
        await box.PressAsync("ArrowDown");
        await Expect(box.Options.First).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("Escape", "ArrowUp");
        await Expect(box.Options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("Alt+ArrowUp");
        await Expect(box.Panel).ToBeHiddenAsync();
        await box.PressAsync("Alt+ArrowDown");
        await Expect(box.Panel).ToBeVisibleAsync();
        await Expect(box.Active).ToHaveCountAsync(0);
        await box.PressAsync("Escape", "Escape");
        await Expect(box.Input).ToHaveValueAsync("");
        await box.PressAsync("ArrowDown");
        await Expect(box.Panel).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Enter_searches_or_follows_the_active_option()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.TypeAsync("fares");
        await box.PressAsync("Enter");
        await box.ArrivesAtAsync($"{run.Address}/?q=fares");

        await box.OpenAsync();
        await box.TypeAsync("fares");
        await box.PressAsync("ArrowDown", "Enter");
        await box.Page.WaitForFunctionAsync("articles => location.href.startsWith(articles)", $"{run.Address}/articles/");

        await box.OpenAsync();
        await box.TypeAsync("fares");
        await box.PressAsync("ArrowUp", "Enter");
        await box.ArrivesAtAsync($"{run.Address}/?q=fares");
    }

    [BrowserFact]
    public async Task Enter_on_a_suggestion_completes_the_text()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Input.PressSequentiallyAsync("maren");
        await Expect(box.Options.First).ToContainTextAsync("@maren_k");
        await box.PressAsync("ArrowDown", "Enter");
        await Expect(box.Input).ToHaveValueAsync("from:maren_k");
        await box.SettledAsync("from:maren_k");
    }

    [BrowserFact]
    public async Task Tab_passes_by_the_clear_button_and_the_chips_and_leaves()
    {
        await using var box = await BoxPage.OnAsync(run, "<search-box facets='type,author'></search-box><a href='#end'>After</a>");
        await box.TypeAsync("ferry");
        await box.PressAsync("Tab");
        await Expect(box.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" })).ToBeFocusedAsync();
        await box.PressAsync("Tab");
        await Expect(box.Chips.First).ToBeFocusedAsync();
        await box.PressAsync("ArrowRight");
        await Expect(box.Chips.Nth(1)).ToBeFocusedAsync();
        await box.PressAsync("End", "ArrowRight");
        await Expect(box.Chips.First).ToBeFocusedAsync();
        await box.PressAsync("ArrowRight", "Space");
        await Expect(box.Options.Last).ToHaveTextAsync("2 results for “ferry”");
        await Expect(box.Chips.Filter(new() { HasText = "Tweets" })).ToBeFocusedAsync();
        await box.PressAsync("Escape");
        await Expect(box.Input).ToBeFocusedAsync();
        await Expect(box.Panel).ToBeHiddenAsync();
        await box.PressAsync("ArrowDown", "Tab", "Tab", "Tab");
        await Expect(box.Page.GetByRole(AriaRole.Link, new() { Name = "After" })).ToBeFocusedAsync();
        await Expect(box.Panel).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_chips_follow_the_direction_of_the_page()
    {
        await using var box = await BoxPage.OnAsync(run, "<search-box facets='author'></search-box>", attributes: "dir='rtl'");
        await box.TypeAsync("ferry");
        var (button, input) = (await box.Page.Locator("button[type=submit]").BoundingBoxAsync(), await box.Input.BoundingBoxAsync());
        Assert.True(button!.X > input!.X);
        await box.PressAsync("Tab", "Tab", "ArrowLeft");
        await Expect(box.Chips.Nth(1)).ToBeFocusedAsync();
        Assert.True((await box.Chips.Nth(1).BoundingBoxAsync())!.X < (await box.Chips.First.BoundingBoxAsync())!.X);
    }

    [BrowserFact]
    public async Task An_input_method_composes_undisturbed()
    {
        await using var box = await BoxPage.OnAsync(run);
        var asked = 0;
        box.Page.Request += (_, request) => asked += request.Url.Contains("/v1/", StringComparison.Ordinal) ? 1 : 0;
        await box.Input.FocusAsync();
        var devtools = await box.Page.Context.NewCDPSessionAsync(box.Page);
        await devtools.SendAsync("Input.imeSetComposition", new() { ["text"] = "ferr", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await Expect(box.Input).ToHaveValueAsync("ferr");
        await box.Input.EvaluateAsync(
            "input => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }))");
        await box.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");
        Assert.Equal(0, asked);
        await devtools.SendAsync("Input.insertText", new() { ["text"] = "ferry" });
        await box.SettledAsync("ferry");
        Assert.Equal(2, asked);
    }
}
