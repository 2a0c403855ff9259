using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SearchService.BrowserTests;

/// <summary>Every view on phone and desktop, light and dark. With SCREENSHOTS set to a folder, a picture of each is left there.</summary>
[Collection(OneBrowser.Name)]
public sealed class ViewTests(BrowserRun run)
{
    // Nothing else differs in the dark.
    private static readonly AxeRunOptions ColoursOnly = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS");

    [BrowserTheory]
    [InlineData("desktop", 1280, 900, ColorScheme.Light)]
    [InlineData("desktop", 1280, 900, ColorScheme.Dark)]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("phone", 390, 844, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(string screen, int width, int height, ColorScheme scheme)
    {
        foreach (var (name, open) in await Views.OfAsync(run.Samples))
        {
            await using var page = await SearchPage.NewAsync(run, Screens.Of(width, height, scheme, run.Samples));
            await open(page);
            await PictureAsync(page, $"{name}-{screen}-{scheme.ToString().ToLowerInvariant()}");
            await AxeFindsNothingAsync(page, name, scheme == ColorScheme.Dark ? ColoursOnly : null);
            Assert.Equal((name, 0), (name, await page.OverhangAsync()));
        }
    }

    [BrowserFact]
    public async Task On_paper_there_is_what_was_found_and_nothing_to_press()
    {
        var views = await Views.OfAsync(run.Samples);
        foreach (var name in (string[])["results", "article", "tweet"])
        {
            await using var page = await SearchPage.NewAsync(run, Screens.Of(794, 1123, ColorScheme.Light, run.Samples));
            await views[name](page);
            await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await PictureAsync(page, $"{name}-print");
            await Expect(page.Box).ToBeHiddenAsync();
            await Expect(page.Page.GetByRole(AriaRole.Button).And(page.Page.Locator(":visible"))).ToHaveCountAsync(0);
            await Expect(page.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        }
    }

    private static async Task PictureAsync(SearchPage page, string name)
    {
        if (Pictures is not null)
        {
            await page.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    private static async Task AxeFindsNothingAsync(SearchPage page, string view, AxeRunOptions? options)
    {
        var found = await page.Page.RunAxe(options);
        Assert.True(found.Passes.Length >= (options is null ? 10 : 1), "Axe did not look.");
        Assert.True(found.Violations.Length == 0, $"{view}:\n{string.Join('\n', found.Violations.Select(rule => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => node.Html))}"))}");
    }
}
