namespace SearchService.BrowserTests;

/// <summary>One browser and one service for all tests of the page; every test opens the page in a context of its own.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private RunningService? _service;

    /// <summary>The browser.</summary>
    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>The service that holds <see cref="HarbourNews"/>.</summary>
    internal string Address => _service!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            _service = await RunningService.HoldingAsync(HarbourNews.Articles);
            _playwright = await Playwright.CreateAsync();
            Browser = await _playwright.Chromium.LaunchAsync(Chromium.LaunchOptions);
        }
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}
