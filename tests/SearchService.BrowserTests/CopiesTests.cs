namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class CopiesTests(BrowserRun run)
{
    private const string Story =
        "The harbour board of Lanner Bay voted on Tuesday night to keep the old lamp room open through the winter. Three members wanted to sell it to a brewery from the mainland, and four did not. "
        + "The keeper, who has lived above the lamp for thirty-one years, said that she had packed nothing. Repairs to the north wall begin in March, and the board will pay for them out of the fees of the marina.";

    [BrowserFact]
    public async Task Copies_of_an_article_are_one_hit_that_lists_them()
    {
        await using var service = await RunningService.HoldingAsync(
            An.Article("Lamp room stays open").From("Island Post").On("2024-02-01").Saying(Story),
            An.Article("Board keeps lamp room").From("Harbour Gazette").On("2024-02-02").Saying(Story),
            An.Article("Brewery looks elsewhere")
                .From("Island Post")
                .On("2024-02-09")
                .Saying($"The same words in no order that was there before: {string.Join(' ', Story.Split(' ').Reverse())}"));
        await using var page = await SearchPage.NewAsync(run, new() { BaseURL = service.Address });
        await page.GoAsync("/?q=lamp");
        await Expect(page.Titles).ToHaveCountAsync(2);
        var story = page.Hits.Filter(new() { HasText = "Lamp room stays open" });
        await story.GetByText("The same in 1 other article").ClickAsync();
        await Expect(story).ToContainTextAsync("Harbour Gazette Board keeps lamp room 2 February 2024");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Board keeps lamp room" }).ClickAsync();
        await Expect(page.Page.Locator(".reading header").First).ToContainTextAsync("The same in 1 other article");
        await Expect(page.Page.GetByRole(AriaRole.Complementary, new() { Name = "Similar articles" })
            .GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["Brewery looks elsewhere"]);
    }

    [BrowserFact]
    public async Task Words_of_a_tweet_in_the_prose_lead_to_it_and_show_what_was_changed()
    {
        await using var service = await RunningService.HoldingAsync(
            An.Article("Mayor on the bridge").On("2024-02-01").Quoting(A.TweetBy("@mayor_ode",
                "We will open the northern bridge before the winter and not a single day later.").Named("Mayor Ode").On("2024-01-31")),
            An.Article("What the mayor said")
                .On("2024-02-02")
                .Saying("Mayor Ode (@mayor_ode) tweeted: “We will open the northern bridge before the winter.” Nobody clapped."));
        await using var page = await SearchPage.NewAsync(run, new() { BaseURL = service.Address });
        await page.OpenViewAsync("/articles/what-the-mayor-said");
        await Expect(page.Page.Locator(".prose > p").First)
            .ToHaveTextAsync("Mayor Ode (@mayor_ode) tweeted: “We will open the northern bridge before the winter.” Nobody clapped.");
        await page.Page.GetByText("Quotes @mayor_ode shortened").ClickAsync();
        await Expect(page.Page.Locator(".difference del")).ToContainTextAsync("and not a single day later");
        await page.Page.Locator(".said").ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mayor Ode @mayor_ode");
    }
}
