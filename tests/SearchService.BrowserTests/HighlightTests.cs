namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class HighlightTests(BrowserRun run)
{
    [BrowserFact]
    public async Task Matches_are_marked_in_titles_prose_and_tweets()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        var article = page.Page.Locator("#hits > .article", new() { HasText = "Ferry strike ends" });
        await Expect(article.Locator("h3 mark")).ToHaveTextAsync("Ferry");
        await Expect(article.Locator(".snippet mark").First).ToHaveTextAsync("ferry");
        await Expect(article).ToContainTextAsync("Harbour Gazette");
        await Expect(article).ToContainTextAsync("3 October 2020");
        await Expect(article).ToContainTextAsync("By Oda Fenn");
        await Expect(article).ToContainTextAsync("Quotes 1 tweet");
        await Expect(article.Locator("h3 a")).ToHaveAttributeAsync("href", "/articles/ferry-strike-ends-after-nine-days");
        await Expect(article.GetByRole(AriaRole.Link, new() { Name = "gazette.example" }))
            .ToHaveAttributeAsync("href", "https://gazette.example/ferry-strike-ends");
    }

    [BrowserFact]
    public async Task A_tweet_shows_its_whole_text_and_lists_the_articles_that_quote_it()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=coat&type=tweet");
        var tweet = page.Hits.First;
        await Expect(tweet.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Ivo Marsh @captain_ivo");
        await Expect(tweet.Locator("header time")).ToHaveTextAsync("2 October 2020");
        await Expect(tweet.Locator("blockquote")).ToHaveTextAsync("The ferry sails again at dawn. Bring a coat & a friend.");
        await Expect(tweet.Locator("mark")).ToHaveTextAsync("coat");
        await tweet.GetByText("Quoted in 2 articles").ClickAsync();
        await Expect(tweet.GetByRole(AriaRole.Link, new() { Name = "Ferry strike ends after nine days" })).ToBeVisibleAsync();
        await Expect(tweet.GetByRole(AriaRole.Link, new() { Name = "Fares rise again" })).ToHaveAttributeAsync("href", "/articles/fares-rise-again");
    }

    [BrowserFact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=hostile");
        await Expect(page.Hits).ToHaveCountAsync(2);
        var article = page.Hits.Filter(new() { HasText = "Hostile prose" });
        await Expect(article.GetByRole(AriaRole.Heading)).ToHaveTextAsync($"Hostile {HarbourNews.Hostile}");
        await Expect(article).ToContainTextAsync($"By Mallory {HarbourNews.Hostile}");
        await Expect(article).ToContainTextAsync($"Evil {HarbourNews.Hostile}");
        await Expect(page.Hits.Filter(new() { HasText = "<b>Mallory</b>" }).Locator("blockquote")).ToContainTextAsync(HarbourNews.Hostile);
        await Expect(page.Facet("Author")).ToContainTextAsync($"Mallory {HarbourNews.Hostile}");
        await page.Facet("Author").GetByText($"Mallory {HarbourNews.Hostile}").ClickAsync();
        await Expect(page.Filters).ToContainTextAsync(HarbourNews.Hostile);
        await Expect(page.Page.Locator("img, main script, main b")).ToHaveCountAsync(0);
        await Expect(page.Page).ToHaveTitleAsync("hostile – News search");
    }

    [BrowserFact]
    public async Task A_hostile_query_is_shown_as_text()
    {
        await using var page = await SearchPage.AtAsync(run,
            $"/?q={Uri.EscapeDataString(HarbourNews.Hostile)}&author={Uri.EscapeDataString(HarbourNews.Hostile)}");
        await Expect(page.Box).ToHaveValueAsync(HarbourNews.Hostile);
        await Expect(page.Summary).ToContainTextAsync(HarbourNews.Hostile);
        await Expect(page.Page).ToHaveTitleAsync($"{HarbourNews.Hostile} – News search");
        await Expect(page.Page.Locator("img, main script")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Only_an_address_of_the_web_becomes_a_link()
    {
        await using var page = await SearchPage.NewAsync(run);
        string[] addresses =
        [
            "javascript:document.title='owned'", "\u0001 JaVaScRiPt:document.title='owned'", "data:text/html,<script>alert(1)</script>",
            "//elsewhere.example/news", "ftp://elsewhere.example/news", "https://gazette.example/tides",
        ];
        await page.AnswerWithAsync((hit, i) => hit["url"] = i < addresses.Length ? addresses[i] : null);
        await page.GoAsync("/?q=tide&sort=newest");
        var links = await page.Hits.GetByRole(AriaRole.Link)
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href')).filter(href => !href.startsWith('/articles/'))");
        Assert.Equal(["https://gazette.example/tides"], links);
    }

    [BrowserFact]
    public async Task A_highlight_is_text_and_marks_and_nothing_else()
    {
        await using var page = await SearchPage.NewAsync(run);
        (string Html, string Text, string[] Marks)[] cases =
        [
            ("a <mark>b</mark> c", "a b c", ["b"]),
            ("&lt;mark&gt;&amp;lt;&quot;&#39;", "<mark>&lt;\"'", []),
            ("<img src=x onerror=alert(1)> <mark>b", "<img src=x onerror=alert(1)> b", ["b"]),
            ("</mark>a<mark class=x>b</mark>&nbsp;&#x41;", "a<mark class=x>b&nbsp;&#x41;", []),
        ];
        await page.AnswerWithAsync((hit, i) => hit["highlight"]!["title"] = i < cases.Length ? cases[i].Html : null);
        await page.GoAsync("/?q=tide");
        for (var i = 0; i < cases.Length; i++)
        {
            await Expect(page.Titles.Nth(i)).ToHaveTextAsync(cases[i].Text);
            await Expect(page.Titles.Nth(i).Locator("mark")).ToHaveTextAsync(cases[i].Marks);
        }
    }
}
