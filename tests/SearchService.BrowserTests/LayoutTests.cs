namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class LayoutTests(BrowserRun run)
{
    // What browsers add up as cumulative layout shift: shifts that no recent input explains, and what moved from where to where.
    // A thousandth is a hundredth of what they call good: a word that moves by its own height is more.
    private const string LayoutShift = """
        () => new Promise(done => {
          const shifts = [];
          const place = (node, before, after) => `${node?.nodeName} ${node?.id || node?.className || node?.textContent} ${before.x},${before.y} ${before.height} -> ${after.x},${after.y} ${after.height}`;
          const observer = new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput && entry.value >= 0.001) shifts.push(`${entry.value}: ${entry.sources.map(source => place(source.node, source.previousRect, source.currentRect)).join('; ')}`); });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts), 0)));
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
        var shifts = await page.Page.EvaluateAsync<string[]>(LayoutShift);
        Assert.True(shifts.Length == 0, string.Join('\n', shifts));
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_the_screen()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=hostile");
        foreach (var width in (int[])[1920, 820, 390, 320])
        {
            await page.Page.SetViewportSizeAsync(width, 800);
            Assert.Equal((width, 0), (width, await page.OverhangAsync()));
        }
    }
}
