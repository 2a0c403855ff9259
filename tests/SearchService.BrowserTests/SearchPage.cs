using System.Collections.Concurrent;

namespace SearchService.BrowserTests;

/// <summary>The search page in a browser context of its own. Closing it fails the test where a script failed, a dialog opened or the content security
/// policy was broken.</summary>
internal sealed class SearchPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly IBrowserContext _context;

    private SearchPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _faults.Enqueue($"Script error: {error}");
        page.Console += (_, message) => Judge(message);
        page.Dialog += async (_, dialog) =>
        {
            _faults.Enqueue($"Dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public ILocator Box => Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search articles and tweets" });

    public ILocator Summary => Page.GetByRole(AriaRole.Status);

    public ILocator Hits => Page.Locator("#hits > li");

    /// <summary>The timeline's bars.</summary>
    public ILocator Bars => Page.GetByRole(AriaRole.Listbox, new() { Name = "Hits over time" }).GetByRole(AriaRole.Option);

    public ILocator Titles => Hits.GetByRole(AriaRole.Heading);

    public ILocator Filters => Page.GetByRole(AriaRole.List, new() { Name = "Active filters" });

    /// <summary>Opens the page, without loading an address yet: a test may put routes in the way first.</summary>
    public static async Task<SearchPage> NewAsync(BrowserRun run, BrowserNewContextOptions? options = null)
    {
        options ??= Screens.Desktop;
        options.BaseURL ??= run.Address;
        var context = await run.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(BrowserRun.Patience);
        return new SearchPage(context, await context.NewPageAsync());
    }

    /// <summary>Opens the page at an address and waits for its first answer.</summary>
    public static async Task<SearchPage> AtAsync(BrowserRun run, string address, BrowserNewContextOptions? options = null)
    {
        var page = await NewAsync(run, options);
        await page.GoAsync(address);
        return page;
    }

    /// <summary>A facet's group of controls.</summary>
    public ILocator Facet(string name) => Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    /// <summary>Loads an address and waits for the answer.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await AnsweredAsync();
    }

    /// <summary>Loads the view of an article or a tweet and waits until it shows something.</summary>
    public async Task OpenViewAsync(string address)
    {
        await Page.GotoAsync(address);
        await Expect(Page.Locator("#view:not([aria-busy]) #content > *").First).ToBeAttachedAsync();
    }

    /// <summary>Opens the filters where the screen is too small to show them at once.</summary>
    public async Task UnfoldFiltersAsync()
    {
        if (await Page.Locator("#filters > summary").IsVisibleAsync())
        {
            await Page.Locator("#filters > summary").ClickAsync();
        }
    }

    /// <summary>How many pixels the page is wider than the screen.</summary>
    public Task<int> OverhangAsync() =>
        Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    /// <summary>Types a query and submits it, and does not wait.</summary>
    public async Task SubmitAsync(string query)
    {
        await Box.FillAsync(query);
        await Box.PressAsync("Enter");
    }

    /// <summary>Waits until no answer is awaited any more.</summary>
    public Task AnsweredAsync() => Expect(Page.Locator("#results:not([aria-busy]):has(#hits li, #message > *)")).ToBeAttachedAsync();

    /// <summary>Holds up the answers to searches for a query until told to go on.</summary>
    public Task<TaskCompletionSource> HoldUpAsync(string query) => HoldUpAsync("/v1/search", $"?q={query}&");

    /// <summary>Holds up the answers to requests whose address contains both until told to go on.</summary>
    public async Task<TaskCompletionSource> HoldUpAsync(string route, string query)
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Page.RouteAsync(url => url.Contains(route, StringComparison.Ordinal) && url.Contains(query, StringComparison.Ordinal), async answered =>
        {
            var answer = await answered.FetchAsync();
            await hold.Task;
            await answered.FulfillAsync(new() { Response = answer });
        });
        return hold;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
        await _context.CloseAsync();
        Assert.Empty(_faults);
    }

    private void Judge(IConsoleMessage message)
    {
        if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)
            || message.Text.Contains("Trusted", StringComparison.Ordinal))
        {
            _faults.Enqueue(message.Text);
        }
    }
}
