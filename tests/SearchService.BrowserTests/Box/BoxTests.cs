using System.IO.Compression;

namespace SearchService.BrowserTests.Box;

[Collection(AnotherBrowser.Name)]
public sealed class BoxTests(BrowserRun run)
{
    [BrowserTheory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task The_box_finds_on_a_page_of_another_origin_that_allows_nothing_else(int width, int height)
    {
        await using var box = await BoxPage.OnAsync(run, options: Screens.Of(width, height, ColorScheme.Light));
        await box.TypeAsync("ferry");
        await Expect(box.Options.Filter(new() { HasText = "Ferry strike ends after nine days" }))
            .ToHaveAttributeAsync("href", "https://gazette.example/ferry-strike-ends");
        var tweet = box.Options.Filter(new() { HasText = "Maren Kolb 🌊 @maren_k" });
        await Expect(tweet).ToContainTextAsync("11 November 2020 · quoted in 1 article");
        Assert.StartsWith($"{run.Address}/tweets/t:", await tweet.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Expect(tweet.Locator("mark")).ToHaveTextAsync("ferry");
        await Expect(box.Options.Last).ToHaveTextAsync("All 6 results for “ferry”");
        await Expect(box.Said).ToContainTextAsync("5 of 6 results");
        Assert.Equal(0,
            await box.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }

    [BrowserFact]
    public async Task It_suggests_authors_and_goes_on_with_the_one_chosen()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Input.PressSequentiallyAsync("capt");
        await Expect(box.Options.First).ToContainTextAsync("Ivo Marsh (@captain_ivo)");
        await Expect(box.Options.First).ToContainTextAsync("Author · 1");
        await box.Options.First.ClickAsync();
        await Expect(box.Input).ToHaveValueAsync("from:captain_ivo");
        await Expect(box.Input).ToBeFocusedAsync();
        await Expect(box.Options.Last).ToHaveTextAsync("1 result for “from:captain_ivo”");

        await box.Input.FillAsync("oda fe");
        await Expect(box.Options.First).ToContainTextAsync("Author · 2");
        await box.Options.First.ClickAsync();
        await Expect(box.Input).ToHaveValueAsync("author:\"Oda Fenn\"");
        await Expect(box.Options.Last).ToContainTextAsync("2 results");
    }

    [BrowserFact]
    public async Task A_word_that_is_not_typed_to_its_end_finds_already()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Input.FillAsync("lighth");
        await Expect(box.Options.Last).ToHaveTextAsync("1 result for “lighth*”");
        await Expect(box.Page.Locator(".hit")).ToContainTextAsync("Lighthouse opens its doors");
        await Expect(box.Input).ToHaveValueAsync("lighth");
        await box.Options.Last.ClickAsync();
        await box.ArrivesAtAsync($"{run.Address}/?q=lighth*");
    }

    [BrowserFact]
    public async Task Nothing_found_is_said()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Input.FillAsync("zeppelin");
        await Expect(box.Message).ToHaveTextAsync("Nothing found for “zeppelin”.");
        await Expect(box.Said).ToHaveTextAsync("Nothing found for “zeppelin”.");
        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [BrowserFact]
    public async Task Its_attributes_hold_from_the_start_and_when_they_change()
    {
        await using var box = await BoxPage.OnAsync(run,
            $"<search-box placeholder='Find' limit='2' facets='author, nonsense, type' results-page='/found?lang=en'></search-box>");
        await Expect(box.Input).ToHaveAttributeAsync("placeholder", "Find");
        await box.TypeAsync("ferry");
        await Expect(box.Page.Locator(".hit")).ToHaveCountAsync(2);
        await Expect(box.Page.GetByRole(AriaRole.Group, new() { Name = "Author" }).GetByRole(AriaRole.Button).First).ToHaveTextAsync("Oda Fenn2");
        await Expect(box.Page.GetByRole(AriaRole.Group, new() { Name = "Kind" }).GetByRole(AriaRole.Button))
            .ToHaveTextAsync(["Articles4", "Tweets2"]);

        await box.Page.EvaluateAsync(
            "() => { const box = document.querySelector('search-box'); box.setAttribute('limit', '3'); box.removeAttribute('facets'); box.setAttribute('placeholder', 'Seek'); }");
        await box.PressAsync("Escape", "ArrowDown");
        await Expect(box.Page.Locator(".hit")).ToHaveCountAsync(3);
        await Expect(box.Chips).ToHaveCountAsync(0);
        await Expect(box.Input).ToHaveAttributeAsync("placeholder", "Seek");
        await box.Page.EvaluateAsync("endpoint => document.querySelector('search-box').setAttribute('endpoint', endpoint)",
            $"{run.Address}/elsewhere");
        await box.Page.RunAndWaitForRequestAsync(
            () => box.PressAsync("Escape", "ArrowDown"),
                request => request.Url.StartsWith($"{run.Address}/elsewhere/v1/search?q=ferry&", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Chips_narrow_what_is_found_and_what_the_results_page_is_asked()
    {
        await using var box = await BoxPage.OnAsync(run, "<search-box facets='type,author'></search-box>");
        await box.TypeAsync("ferry");
        var account = box.Chips.Filter(new() { HasText = "Ivo Marsh" });
        await Expect(account.Locator("bdi")).ToHaveTextAsync("Ivo Marsh");
        await Expect(account).ToHaveAttributeAsync("title", "Ivo Marsh (@captain_ivo)");
        await box.Chips.Filter(new() { HasText = "Oda Fenn" }).ClickAsync();
        await Expect(box.Options.Last).ToHaveTextAsync("2 results for “ferry”");
        await Expect(box.Chips.Filter(new() { HasText = "Oda Fenn" })).ToHaveAttributeAsync("aria-pressed", "true");
        await box.Chips.Filter(new() { HasText = "Tom Quill" }).ClickAsync();
        await Expect(box.Options.Last).ToHaveTextAsync("3 results for “ferry”");
        await box.Chips.Filter(new() { HasText = "Oda Fenn" }).ClickAsync();
        await Expect(box.Options.Last).ToHaveTextAsync("1 result for “ferry”");
        await box.Input.FillAsync("lighthouse");
        await Expect(box.Message).ToContainTextAsync("Nothing found for “lighthouse”");
        await Expect(box.Chips.Filter(new() { HasText = "Tom Quill" })).ToHaveAttributeAsync("aria-pressed", "true");
        await box.Chips.Filter(new() { HasText = "Tom Quill" }).ClickAsync();
        await box.SettledAsync("lighthouse");
        await box.Input.FillAsync("ferry");
        await box.SettledAsync("ferry");
        await box.Chips.Filter(new() { HasText = "Tom Quill" }).ClickAsync();
        await Expect(box.Options.Last).ToHaveTextAsync("1 result for “ferry”");
        await box.Input.PressAsync("Enter");
        await box.ArrivesAtAsync($"{run.Address}/?q=ferry&author=Tom+Quill");
    }

    [BrowserFact]
    public async Task Two_boxes_on_a_page_do_not_disturb_each_other()
    {
        await using var box = await BoxPage.OnAsync(run, "<search-box limit='1'></search-box><search-box limit='2'></search-box>");
        var (first, second) = (box.Page.Locator("search-box").First, box.Page.Locator("search-box").Last);
        await first.GetByRole(AriaRole.Combobox).FillAsync("ferry");
        await Expect(first.Locator(".hit")).ToHaveCountAsync(1);
        await second.GetByRole(AriaRole.Combobox).FillAsync("lighthouse");
        await Expect(second.Locator(".hit")).ToContainTextAsync(["Lighthouse opens its doors"]);
        await Expect(first.Locator(".panel")).ToBeHiddenAsync();
        await Expect(first.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("ferry");
    }

    [BrowserFact]
    public async Task Boxes_that_were_removed_are_let_go_of()
    {
        await using var box = await BoxPage.OnAsync(run, "<p>Boxes come and go here.</p>");
        await box.Page.WaitForFunctionAsync("() => customElements.get('search-box')");
        await box.Page.EvaluateAsync("""
            async () => {
              window.gone = [];
              for (let i = 0; i < 20; i++) {
                const box = document.createElement('search-box');
                document.body.append(box);
                const input = box.shadowRoot.querySelector('input');
                input.focus();
                input.value = 'ferry';
                input.dispatchEvent(new InputEvent('input'));
                if (i % 2) await new Promise(done => setTimeout(done, 150));
                box.remove();
                window.gone.push(new WeakRef(box));
              }
            }
            """);
        var devtools = await box.Page.Context.NewCDPSessionAsync(box.Page);
        for (var attempt = 0; attempt < 200 && await AliveAsync() > 0; attempt++)
        {
            await devtools.SendAsync("HeapProfiler.collectGarbage");
        }

        Assert.Equal(0, await AliveAsync());

        Task<int> AliveAsync() => box.Page.EvaluateAsync<int>("() => window.gone.filter(box => box.deref()).length");
    }

    [BrowserFact]
    public async Task A_box_that_moves_goes_on_working()
    {
        await using var box = await BoxPage.OnAsync(run, "<div id='here'><search-box></search-box></div><div id='there'></div>");
        await box.TypeAsync("ferry");
        await box.Page.EvaluateAsync("() => document.querySelector('#there').append(document.querySelector('search-box'))");
        await Expect(box.Panel).ToBeHiddenAsync();
        await box.Input.PressAsync("ArrowDown");
        await Expect(box.Active).ToHaveCountAsync(1);
        await box.Page.GetByRole(AriaRole.Heading).ClickAsync();
        await Expect(box.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public void The_box_weighs_15_kilobytes_at_most()
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Root, "src", "SearchService", "wwwroot", "search-box.js"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(file);
        }

        Assert.InRange(packed.Length, 1, 15 * 1024);
    }
}
