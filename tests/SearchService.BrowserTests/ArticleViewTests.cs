namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class ArticleViewTests(BrowserRun run)
{
    [BrowserFact]
    public async Task A_title_leads_to_the_article_with_its_tweet_in_place_and_back()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry&sort=oldest&author=Oda+Fenn");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Ferry strike ends after nine days" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/articles/ferry-strike-ends-after-nine-days");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ferry strike ends after nine days");
        await Expect(page.Page).ToHaveTitleAsync("Ferry strike ends after nine days – News search");
        var article = page.Page.Locator(".reading");
        await Expect(article).ToContainTextAsync("By Oda Fenn");
        await Expect(article.Locator("header time").First).ToHaveAttributeAsync("datetime", "2020-10-03");
        await Expect(article.Locator("header").First).ToContainTextAsync("Harbour Gazette");
        await Expect(article.GetByRole(AriaRole.Link, new() { Name = "Read the original" }))
            .ToHaveAttributeAsync("href", "https://gazette.example/ferry-strike-ends");
        var parts = await article.Locator(".prose > *")
            .EvaluateAllAsync<string[]>("parts => parts.map(part => `${part.tagName} ${part.innerText.replace(/\\s+/g, ' ')}`)");
        Assert.Equal("P The crews of the ferry went back to work on Saturday, and the first boat was full.", parts[0]);
        Assert.Equal("ARTICLE I Ivo Marsh @captain_ivo 2 October 2020 The ferry sails again at dawn. Bring a coat & a friend.", parts[1]);
        Assert.Equal("P The night watch stayed at home.", parts[2]);
        Assert.Equal(3, parts.Length);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Results for “ferry”" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=ferry&sort=oldest&author=Oda+Fenn");
        await Expect(page.Summary).ToContainTextAsync("2 results");
    }

    [BrowserFact]
    public async Task Similar_articles_follow()
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.OpenViewAsync("/articles/tide-table-7");
        var similar = page.Page.GetByRole(AriaRole.Complementary, new() { Name = "Similar articles" });
        await Expect(similar.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(4);
        await Expect(similar.GetByRole(AriaRole.Link, new() { Name = "Tide table 7" })).ToHaveCountAsync(0);
        var title = await similar.GetByRole(AriaRole.Link).Last.InnerTextAsync();
        await similar.GetByRole(AriaRole.Link).Last.ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }

    [BrowserFact]
    public async Task The_words_of_hits_never_appear_twice_where_offsets_are_wrong()
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.Page.RouteAsync("**/v1/articles/ferry-strike-ends-after-nine-days", async route =>
        {
            var response = await route.FetchAsync();
            var article = System.Text.Json.Nodes.JsonNode.Parse(await response.TextAsync())!;
            article["tweets"]![0]!["start"] = 5;
            article["tweets"]![0]!["end"] = 1_000_000;
            await route.FulfillAsync(new() { Response = response, Body = article.ToJsonString() });
        });
        await page.OpenViewAsync("/articles/ferry-strike-ends-after-nine-days");
        await Expect(page.Page.Locator(".prose")).ToContainTextAsync("The crews of the ferry");
        await Expect(page.Page.Locator(".prose .card")).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData("/articles/no-such", "There is no such article", "no-such")]
    [InlineData("/articles/%3Cb%3E", "There is no such article", "<b>")]
    [InlineData("/articles/%F0%9F%98", "There is no such article", "%F0%9F%98")]
    [InlineData("/tweets/t:1", "There is no such tweet", "t:1")]
    public async Task What_is_not_there_is_said_with_status_404(string address, string title, string id)
    {
        await using var page = await SearchPage.NewAsync(run);
        var answer = await page.Page.GotoAsync(address);
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(page.Page.Locator("main code").First).ToHaveTextAsync(id);
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "look through everything" })).ToHaveAttributeAsync("href", "/");
        Assert.Equal(404, answer!.Status);
    }

    [BrowserFact]
    public async Task A_failing_network_can_be_tried_again()
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.Page.RouteAsync("**/v1/articles/fares-rise-again", route => route.AbortAsync(), new() { Times = 2 });
        await page.Page.GotoAsync("/articles/fares-rise-again");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The search service cannot be reached.");
        await page.Page.UnrouteAllAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Fares rise again");
    }

    [BrowserFact]
    public async Task The_view_can_be_searched_from()
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.OpenViewAsync("/articles/fares-rise-again");
        await page.Page.Keyboard.PressAsync("/");
        await Expect(page.Box).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("strike");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=strike");
        await Expect(page.Hits).ToHaveCountAsync(1);
    }
}
