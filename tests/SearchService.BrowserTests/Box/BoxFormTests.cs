namespace SearchService.BrowserTests.Box;

/// <summary>The form inside of the box: what works without JavaScript, and what the box takes over from it.</summary>
[Collection(AnotherBrowser.Name)]
public sealed class BoxFormTests(BrowserRun run)
{
    private string Form => $"""
        <search-box><form action="{run.Address}/?sort=newest" role="search"><input type="hidden" name="type" value="article">
        <label>Search our archive <input name="q" type="search" placeholder="Words"></label> <button>Go</button></form></search-box>
        """;

    [BrowserFact]
    public async Task Without_JavaScript_the_form_searches()
    {
        var options = Screens.Desktop;
        options.JavaScriptEnabled = false;
        await using var box = await BoxPage.OnAsync(run, Form, options: options);
        await box.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search our archive" }).FillAsync("ferry");
        await box.Page.GetByRole(AriaRole.Button, new() { Name = "Go" }).ClickAsync();
        await box.ArrivesAtAsync($"{run.Address}/?type=article&q=ferry");
    }

    [BrowserFact]
    public async Task With_JavaScript_the_box_takes_its_place_and_its_settings()
    {
        await using var box = await BoxPage.OnAsync(run, Form);
        await Expect(box.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search our archive" })).ToHaveAttributeAsync("placeholder", "Words");
        await Expect(box.Page.GetByRole(AriaRole.Button, new() { Name = "Go" })).ToBeHiddenAsync();
        await box.TypeAsync("ferry");
        await box.PressAsync("Enter");
        await box.ArrivesAtAsync($"{run.Address}/?q=ferry&sort=newest&type=article");
    }

    [BrowserFact]
    public async Task What_was_typed_before_the_script_came_is_kept()
    {
        await using var box = await BoxPage.OnAsync(run, Form, open: false);
        var hold = new TaskCompletionSource();
        await box.Page.RouteAsync("**/search-box.js", async route =>
        {
            await hold.Task;
            await route.ContinueAsync();
        });
        await box.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await box.Page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("fer");
        hold.SetResult();
        await Expect(box.Input).ToHaveValueAsync("fer");
        await Expect(box.Input).ToBeFocusedAsync();
        await box.Page.Keyboard.TypeAsync("ry");
        await box.SettledAsync("ferry");
    }

    [BrowserFact]
    public async Task Back_returns_to_the_page_with_the_box_closed()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.TypeAsync("ferry");
        await box.PressAsync("Enter");
        await box.ArrivesAtAsync($"{run.Address}/?q=ferry");
        await box.Page.GoBackAsync();
        await Expect(box.Input).ToBeVisibleAsync();
        await Expect(box.Panel).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData("javascript:document.title='owned'")]
    [InlineData("data:text/html,owned")]
    public async Task An_address_that_is_no_page_is_not_submitted_to(string address)
    {
        await using var box = await BoxPage.OnAsync(run, $"<search-box results-page=\"{address}\"></search-box>");
        await box.TypeAsync("ferry");
        await box.PressAsync("Enter");
        await box.ArrivesAtAsync($"{run.Address}/?q=ferry");
    }
}
