namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class LayoutTests(BrowserRun run)
{
    // The sum that browsers report as cumulative layout shift, for shifts that no recent input explains.
    private const string LayoutShift = """
        () => new Promise(done => {
          let sum = 0;
          const observer = new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 0)));
        })
        """;

    [BrowserTheory]
    [InlineData(1280, 900)]
    [InlineData(820, 1100)]
    [InlineData(390, 844)]
    public async Task Nothing_jumps_while_the_page_loads(int width, int height)
    {
        await using var page = await SearchPage.NewAsync(run, Screens.Of(width, height, ColorScheme.Light));
        var hold = await page.HoldUpAsync("ferry");
        await page.Page.GotoAsync("/?q=ferry&type=tweet");
        await Expect(page.Summary).ToHaveTextAsync("Searching…");
        hold.SetResult();
        await Expect(page.Hits).ToHaveCountAsync(2);
        Assert.Equal(0, await page.Page.EvaluateAsync<double>(LayoutShift), tolerance: 0.001);
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_the_screen()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=hostile");
        foreach (var width in (int[])[1920, 820, 390, 320])
        {
            await page.Page.SetViewportSizeAsync(width, 800);
            Assert.Equal((width, 0), (width, await page.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)")));
        }
    }
}
