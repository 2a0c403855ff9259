namespace SearchService.BrowserTests.Box;

/// <summary>A page of another origin with the search box in it. Closing it fails the test where a script failed or a policy was broken.</summary>
internal sealed class BoxPage : IAsyncDisposable
{
    // The box gives a service up that has not answered after ten seconds. A machine that is busy with other things is none.
    private const string Patient =
        "{ const later = setTimeout; window.setTimeout = (run, wait, ...rest) => later(run, wait === 10_000 ? 120_000 : wait, ...rest); }";

    private readonly HostSite _site;
    private readonly SearchPage _page;

    private BoxPage(HostSite site, SearchPage page) => (_site, _page) = (site, page);

    public IPage Page => _page.Page;

    /// <summary>The page and its watch over faults.</summary>
    public SearchPage Watched => _page;

    public string Site => _site.Address;

    public ILocator Input => Page.GetByRole(AriaRole.Combobox);

    public ILocator Options => Page.GetByRole(AriaRole.Option);

    public ILocator Active => Page.Locator("[role=option][aria-selected=true]");

    public ILocator Panel => Page.Locator(".panel");

    public ILocator Message => Page.Locator(".message");

    public ILocator Chips => Page.Locator(".chip");

    /// <summary>What a screen reader is told.</summary>
    public ILocator Said => Page.GetByRole(AriaRole.Status);

    /// <summary>Makes the site, and opens its page unless told to wait.</summary>
    public static async Task<BoxPage> OnAsync(
        BrowserRun run, string body = "<search-box></search-box>", string css = "", string script = "", string attributes = "",
            BrowserNewContextOptions? options = null, bool open = true, string? service = null)
    {
        var site = await HostSite.StartAsync(service ?? run.Address, body, css, script, attributes);
        options ??= Screens.Desktop;
        options.BaseURL = site.Address;
        var page = new BoxPage(site, await SearchPage.NewAsync(run, options));
        await page.Page.AddInitScriptAsync(Patient);
        if (open)
        {
            await page.OpenAsync();
        }

        return page;
    }

    /// <summary>Loads the page.</summary>
    public Task OpenAsync() => Page.GotoAsync("/");

    /// <summary>Types as a person does, and waits for what is found.</summary>
    public async Task TypeAsync(string text)
    {
        await Input.PressSequentiallyAsync(text);
        await Expect(Options.First).ToBeVisibleAsync();
        await SettledAsync(text);
    }

    /// <summary>Waits until the options answer what was typed.</summary>
    public Task SettledAsync(string text) => Expect(Options.Last).ToContainTextAsync($"for “{text}”");

    /// <summary>Presses keys, one after the other.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Waits until the browser is at an address.</summary>
    public Task ArrivesAtAsync(string address) => Expect(Page).ToHaveURLAsync(address);

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _site.DisposeAsync();
    }
}
