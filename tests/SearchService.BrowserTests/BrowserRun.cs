namespace SearchService.BrowserTests;

/// <summary>One browser and one service for all tests of the page; every test opens the page in a context of its own.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private RunningService? _service;
    private RunningService? _samples;

    /// <summary>Milliseconds that a test waits for anything that it expects: far beyond what it should take, because a machine may be busy with other
    /// things.</summary>
    internal const float Patience = 60_000;

    /// <summary>The browser.</summary>
    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>The service that holds <see cref="HarbourNews"/>.</summary>
    internal string Address => _service!.Address;

    /// <summary>Another one, that holds the sample articles of the repository.</summary>
    internal RunningService Samples => _samples!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            _service = await RunningService.HoldingAsync(HarbourNews.Articles);
            _samples = await RunningService.HoldingSamplesAsync();
            SetDefaultExpectTimeout(Patience);
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
        foreach (var service in (RunningService?[])[_service, _samples])
        {
            if (service is not null)
            {
                await service.DisposeAsync();
            }
        }
    }
}
