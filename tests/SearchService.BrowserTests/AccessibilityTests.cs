using Deque.AxeCore.Playwright;

namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(BrowserRun run)
{
    [BrowserTheory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, int height, ColorScheme scheme)
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&author=Oda+Fenn&author=captain_ivo&since=2020-10-01&until=2020-11-01", Screens.Of(width, height, scheme));
        if (width < 800)
        {
            await page.Page.GetByText("Filters (3)").ClickAsync();
        }

        await page.Page.GetByText("Search tips").ClickAsync();
        await page.Page.GetByText("Quoted in 2 articles").ClickAsync();
        await AxeFindsNothingAsync(page, "results with filters, everything unfolded");

        await page.GoAsync("/?q=tide&offset=40");
        await AxeFindsNothingAsync(page, "the last page");

        await page.GoAsync("/?q=zeppelin&type=tweet");
        await AxeFindsNothingAsync(page, "no results");

        await page.GoAsync("/?since=yesterday");
        await AxeFindsNothingAsync(page, "an error");
    }

    private static async Task AxeFindsNothingAsync(SearchPage page, string view)
    {
        var found = await page.Page.RunAxe();
        Assert.True(found.Passes.Length > 10, "Axe did not look.");
        Assert.True(found.Violations.Length == 0, $"{view}:\n{string.Join('\n', found.Violations.Select(rule => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => node.Html))}"))}");
    }
}
