namespace SearchService.BrowserTests;

/// <summary>Every view on phone and desktop, light and dark. With SCREENSHOTS set to a folder, a picture of each is left there.</summary>
[Collection(AnotherBrowser.Name)]
public sealed class ViewTests(BrowserRun run)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS");

    [BrowserTheory]
    [InlineData("desktop", 1280, 900)]
    [InlineData("phone", 390, 844)]
    public async Task Axe_finds_nothing(string screen, int width, int height)
    {
        var options = Screens.Of(width, height, ColorScheme.Light, run.Samples);
        // Half-way through a transition nothing has its colours yet.
        options.ReducedMotion = ReducedMotion.Reduce;
        foreach (var (name, open) in await Views.OfAsync(run.Samples))
        {
            await using var page = await SearchPage.NewAsync(run, options);
            await open(page);
            await PictureAsync(page, $"{name}-{screen}-light");
            await Axe.FindsNothingAsync(page.Page, name);
            Assert.Equal((name, 0), (name, await page.OverhangAsync()));

            // Nothing but colours differs in the dark.
            await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await PictureAsync(page, $"{name}-{screen}-dark");
            await Axe.FindsNothingAsync(page.Page, $"{name} in the dark", "color-contrast");
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
}
