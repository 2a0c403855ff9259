using System.Text.Json.Nodes;

namespace SearchService.BrowserTests.Admin;

/// <summary>The admin page on a service that asks for a key. No test here uses a mouse.</summary>
[Collection(OneBrowser.Name)]
public sealed class AdminTests(BrowserRun run, KeyedService service) : IClassFixture<KeyedService>
{
    [BrowserFact]
    public async Task It_shows_how_the_service_stands_before_any_key_is_entered()
    {
        await using var page = await OpenAsync();
        await Expect(Figure(page, "Articles")).ToHaveTextAsync("100");
        await Expect(Figure(page, "Waiting to be indexed")).ToHaveTextAsync("0");
        await Expect(Figure(page, "Log position")).ToHaveTextAsync("100");
        await Expect(Figure(page, "Size of the index")).ToContainTextAsync("B");
        await Expect(page.Page.GetByText("None since the start.")).ToBeVisibleAsync();
        await Expect(page.Page.GetByText("None: every document of the log could be read.")).ToBeVisibleAsync();
        await Expect(page.Page.GetByText("Writing needs a key.")).ToBeVisibleAsync();
        await Expect(Start(page)).ToBeDisabledAsync();
        await Expect(page.Page.Locator("#key-problem")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_wrong_key_is_refused_in_plain_words_and_not_kept()
    {
        await using var page = await OpenAsync();
        await EnterAsync(page, "not the key");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is no key");
        await EnterAsync(page, "wrong");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This key is not among those configured.");
        await Expect(KeyBox(page)).ToBeFocusedAsync();
        await Expect(KeyBox(page)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Start(page)).ToBeDisabledAsync();
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => sessionStorage.length + localStorage.length"));
    }

    [BrowserFact]
    public async Task A_key_is_kept_for_the_tab_alone_until_it_is_forgotten()
    {
        await using var page = await OpenAsync();
        await EnterAsync(page, KeyedService.Key);
        await Expect(page.Page.GetByText("Writing with the key “editor”")).ToBeVisibleAsync();
        await Expect(Start(page)).ToBeEnabledAsync();
        Assert.Equal((1, 0), (await page.Page.EvaluateAsync<int>("() => sessionStorage.length"),
            await page.Page.EvaluateAsync<int>("() => localStorage.length + document.cookie.length")));

        await page.Page.ReloadAsync();
        await Expect(Start(page)).ToBeEnabledAsync();
        await using var other = await OpenAsync();
        await Expect(other.Page.GetByText("Writing needs a key.")).ToBeVisibleAsync();

        await TabToAsync(page, page.Page.GetByRole(AriaRole.Button, new() { Name = "Forget the key" }));
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(Start(page)).ToBeDisabledAsync();
        await Expect(KeyBox(page)).ToBeFocusedAsync();
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => sessionStorage.length"));
    }

    [BrowserFact]
    public async Task A_reindex_shows_its_progress_and_its_end()
    {
        await using var page = await OpenAsync(KeyedService.Key);
        var generation = await Figure(page, "Generation").TextContentAsync();
        await StartAsync(page);
        await Expect(page.Page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#progress-text")).ToContainTextAsync("of 100 records");
        await Expect(Outcome(page)).ToContainTextAsync("The last reindex was completed after", new() { Timeout = 120_000 });
        await Expect(Start(page)).ToBeEnabledAsync();
        await Expect(Figure(page, "Generation")).Not.ToHaveTextAsync(generation!);
        await Expect(page.Page.GetByRole(AriaRole.Progressbar)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_reindex_is_cancelled_and_the_index_stays()
    {
        await using var page = await OpenAsync(KeyedService.Key);
        var generation = await Figure(page, "Generation").TextContentAsync();
        await StartAsync(page);
        await Expect(Cancel(page)).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(Outcome(page)).ToContainTextAsync("The last reindex was cancelled after");
        await Expect(Start(page)).ToBeFocusedAsync();
        await Expect(Figure(page, "Generation")).ToHaveTextAsync(generation!);
    }

    [BrowserFact]
    public async Task A_reindex_that_somebody_else_started_is_followed_and_not_started_twice()
    {
        await using var page = await OpenAsync(KeyedService.Key);
        await using var other = await OpenAsync(KeyedService.Key);
        // It hears of nothing by itself before it has asked.
        var deaf = true;
        await page.Page.RouteAsync("**/v1/status", route => deaf ? route.AbortAsync() : route.ContinueAsync());
        page.Page.Request += (_, request) => deaf &= request.Method != "POST";
        await TabToAsync(page, Start(page));
        await StartAsync(other);
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#reindex-problem")).ToContainTextAsync("The reindex was not started. A reindex is running already");
        await Expect(Cancel(page)).ToBeVisibleAsync();
        await TabToAsync(page, Cancel(page));
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(Outcome(other)).ToContainTextAsync("cancelled");
        await Expect(Outcome(page)).ToContainTextAsync("cancelled");
    }

    [BrowserFact]
    public async Task A_lost_connection_is_said_and_the_progress_goes_on_after_it()
    {
        await using var page = await OpenAsync(KeyedService.Key);
        var cut = true;
        await page.Page.RouteAsync("**/events", route => cut ? route.AbortAsync() : route.ContinueAsync());
        await StartAsync(page);
        await Expect(page.Page.Locator("#reindex-problem")).ToContainTextAsync("The connection was lost.");
        cut = false;
        await Expect(Outcome(page)).ToContainTextAsync("The last reindex was completed", new() { Timeout = 120_000 });
        await Expect(page.Page.Locator("#reindex-problem")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_key_that_was_revoked_meanwhile_is_asked_for_again()
    {
        await using var page = await OpenAsync(KeyedService.Key);
        await page.Page.EvaluateAsync("() => sessionStorage.setItem('search-service-key', 'revoked')");
        await StartAsync(page);
        await Expect(page.Page.Locator("#reindex-problem"))
            .ToContainTextAsync("The reindex was not started. This key is not among those configured.");
        await Expect(KeyBox(page)).ToBeFocusedAsync();
        await Expect(Start(page)).ToBeDisabledAsync();
    }

    [BrowserFact]
    public async Task It_refreshes_by_itself_until_told_otherwise()
    {
        await using var page = await OpenAsync();
        await page.Page.RouteAsync("**/v1/status", async route => await AnswerAsync(route, status => status["articles"] = 7));
        await Expect(Figure(page, "Articles")).ToHaveTextAsync("7");
        await TabToAsync(page, page.Page.GetByRole(AriaRole.Checkbox));
        await page.Page.Keyboard.PressAsync("Space");
        await page.Page.UnrouteAllAsync();
        await page.Page.RunAndWaitForResponseAsync(() => page.Page.Keyboard.PressAsync("Space"),
            response => response.Url.EndsWith("/v1/status", StringComparison.Ordinal));
        await Expect(Figure(page, "Articles")).ToHaveTextAsync("100");
    }

    [BrowserFact]
    public async Task A_service_that_is_away_is_said_and_its_last_figures_stay()
    {
        await using var page = await OpenAsync();
        await page.Page.RouteAsync("**/v1/status", route => route.AbortAsync());
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The service cannot be reached.");
        await Expect(page.Page.Locator("#state")).ToHaveTextAsync("No answer");
        await Expect(Figure(page, "Articles")).ToHaveTextAsync("100");
        await page.Page.UnrouteAllAsync();
        await Expect(page.Page.Locator("#state")).ToHaveTextAsync("Ready");
    }

    [BrowserFact]
    public async Task What_went_wrong_and_what_was_set_aside_is_listed_as_text()
    {
        await using var page = await SearchPage.NewAsync(run, At(Screens.Phone));
        await page.Page.RouteAsync("**/v1/status", async route => await AnswerAsync(route, status =>
        {
            status["lastError"] = new JsonObject { ["at"] = "2026-01-02T03:04:05Z", ["message"] = $"The disk is full. {HarbourNews.Hostile}" };
            status["setAsideCount"] = 102;
            status["setAside"] = new JsonArray(
                new JsonObject { ["position"] = 17, ["id"] = "bad-one", ["reason"] = $"It is empty. {HarbourNews.Hostile}" },
                new JsonObject { ["position"] = 1800, ["id"] = "other", ["reason"] = "Too deep." });
            status["lag"] = 12;
            status["state"] = "rebuilding";
            status["outdated"] = true;
            status["damage"] = $"A checksum is wrong. {HarbourNews.Hostile}";
        }));
        await page.Page.GotoAsync("/admin");
        await Expect(page.Page.GetByText($"The disk is full. {HarbourNews.Hostile}")).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.Row))
            .ToHaveTextAsync(["PositionDocumentWhy", $"17bad-oneIt is empty. {HarbourNews.Hostile}", "1,800otherToo deep."]);
        await Expect(page.Page.GetByText("And 100 more documents.")).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.List, new() { Name = "Warnings" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(page.Page.Locator("#state")).ToHaveTextAsync("Being built again from the log");
        await Expect(Figure(page, "Waiting to be indexed")).ToHaveTextAsync("12");
        Assert.NotEqual("owned", await page.Page.TitleAsync());
        Assert.Equal(0,
            await page.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }

    [BrowserFact]
    public async Task A_page_of_another_origin_can_not_write_even_with_the_key()
    {
        await using var page = await SearchPage.NewAsync(run, new() { BaseURL = run.Address, BypassCSP = true });
        await page.Page.GotoAsync("/");
        foreach (var (method, path) in ((string, string)[])[("POST", "/v1/reindex"), ("PUT", "/v1/articles/x"), ("DELETE", "/v1/articles/x"),
            ("POST", "/v1/articles"), ("GET", "/v1/status"), ("GET", "/v1/access")])
        {
            foreach (var headers in (string[])["{ Authorization: 'Bearer KEY' }", "{ 'Content-Type': 'text/plain' }", "{}"])
            {
                var answer = await page.Page.EvaluateAsync<string>($$"""
                    () => fetch('{{service.Address}}{{path}}', { method: '{{method}}', headers: {{headers.Replace("KEY", KeyedService.Key, StringComparison.Ordinal)}}, body: '{{method}}'[0] === 'P' ? '{"content":"x"}' : undefined })
                      .then(response => 'read ' + response.status, failure => failure.name)
                    """);
                Assert.Equal((method, path, "TypeError"), (method, path, answer));
            }
        }

        await using var own = await OpenAsync();
        await Expect(Figure(own, "Log position")).ToHaveTextAsync("100");
    }

    private static ILocator Figure(SearchPage page, string name) =>
        page.Page.Locator("dl > div").Filter(new() { Has = page.Page.GetByText(name, new() { Exact = true }) }).Locator("dd");

    private static ILocator Start(SearchPage page) => page.Page.GetByRole(AriaRole.Button, new() { Name = "Reindex", Exact = true });

    private static ILocator Cancel(SearchPage page) => page.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the reindex" });

    private static ILocator Outcome(SearchPage page) => page.Page.GetByRole(AriaRole.Status);

    private static ILocator KeyBox(SearchPage page) => page.Page.GetByLabel("Write key");

    private static async Task AnswerAsync(IRoute route, Action<JsonNode> change)
    {
        var response = await route.FetchAsync();
        var answer = JsonNode.Parse(await response.TextAsync())!;
        change(answer);
        await route.FulfillAsync(new() { Response = response, Body = answer.ToJsonString() });
    }

    private static async Task EnterAsync(SearchPage page, string key)
    {
        await TabToAsync(page, KeyBox(page));
        await page.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Page.Keyboard.TypeAsync(key);
        await page.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task StartAsync(SearchPage page)
    {
        await Expect(Start(page)).ToBeEnabledAsync();
        await TabToAsync(page, Start(page));
        await page.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(SearchPage page, ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        var handle = await wanted.ElementHandleAsync();
        for (var stop = 0; stop < 40; stop++)
        {
            if (await handle.EvaluateAsync<bool>("wanted => wanted === document.activeElement"))
            {
                return;
            }

            await page.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {wanted}.");
    }

    private BrowserNewContextOptions At(BrowserNewContextOptions options)
    {
        options.BaseURL = service.Address;
        return options;
    }

    private async Task<SearchPage> OpenAsync(string? key = null)
    {
        var page = await SearchPage.NewAsync(run, At(Screens.Desktop));
        await page.Page.GotoAsync("/admin");
        await Expect(page.Page.Locator("#state")).ToHaveTextAsync("Ready");
        await Expect(page.Page.Locator("#access")).Not.ToBeEmptyAsync();
        if (key is not null)
        {
            await EnterAsync(page, key);
            await Expect(Start(page)).ToBeEnabledAsync();
        }

        return page;
    }
}
