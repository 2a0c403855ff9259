namespace SearchService.BrowserTests.Box;

/// <summary>What the page around the box can do to it, on purpose or not.</summary>
[Collection(AnotherBrowser.Name)]
public sealed class BoxHostPageTests(BrowserRun run)
{
    private const string Hostile = """
        html { font-size: 3px; }
        * { color: red !important; font: 3px/0 cursive !important; letter-spacing: 2em !important; text-transform: uppercase !important; text-align: end !important; word-spacing: 9em !important;
            visibility: hidden !important; pointer-events: none !important; cursor: none !important; text-indent: 50em !important; white-space: nowrap !important; list-style: square !important; user-select: none !important; }
        div, form, input, button, span, a, mark, svg, path, bdi { display: none !important; position: fixed !important; width: 1px !important; }
        .box, .panel, .option, .hit, .chip, .message, #list, #q { display: none !important; }
        body { visibility: visible !important; pointer-events: auto !important; }
        """;

    // Looks and places of everything inside of the box.
    private const string Looks = """
        () => [...document.querySelector('search-box').shadowRoot.querySelectorAll('*')].map(element => {
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const host = document.querySelector('search-box').getBoundingClientRect();
          return [element.localName, style.display, style.color, style.fontSize, style.fontFamily, style.lineHeight, style.letterSpacing, style.textTransform, style.textAlign, style.visibility, style.pointerEvents,
            style.whiteSpace, style.position, Math.round(box.width), Math.round(box.height), Math.round(box.x - host.x), Math.round(box.y - host.y)].join(' ');
        }).join('\n')
        """;

    [BrowserFact]
    public async Task The_style_of_the_page_around_does_not_reach_into_it()
    {
        var looks = new List<string>();
        foreach (var css in (string[])["search-box { position: absolute; inset: 30px auto auto 20px; width: 600px; }",
            Hostile + "search-box { position: absolute; inset: 30px auto auto 20px; width: 600px !important; }"])
        {
            await using var box = await BoxPage.OnAsync(run, "<search-box facets='author'></search-box>", css);
            await box.TypeAsync("ferry");
            await box.PressAsync("ArrowDown");
            looks.Add(await box.Page.EvaluateAsync<string>(Looks));
            await box.Options.Last.ClickAsync();
            await box.ArrivesAtAsync($"{run.Address}/?q=ferry");
        }

        Assert.Equal(looks[0], looks[1]);
    }

    [BrowserFact]
    public async Task Scripts_that_grow_the_language_do_not_break_it()
    {
        await using var box = await BoxPage.OnAsync(run, "<search-box facets='type,author'></search-box>", script: """
            Object.prototype.extra = 'x'; Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.toJSON = () => 'x'; String.prototype.extra = () => 1;
            window.name = 'q'; window.link = window.day = window.element = window.icon = window.marked = null;
            """);
        await box.TypeAsync("ferry");
        await box.Chips.First.ClickAsync();
        await box.PressAsync("ArrowDown", "ArrowUp", "Enter");
        await box.ArrivesAtAsync($"{run.Address}/?q=ferry&type=article");
    }

    [BrowserFact]
    public async Task The_script_may_be_there_twice()
    {
        await using var box = await BoxPage.OnAsync(run,
            $"<script type='module' src='{run.Address}/search-box.js?again'></script><search-box></search-box>");
        await box.TypeAsync("ferry");
    }

    [BrowserFact]
    public async Task Its_custom_properties_and_parts_dress_it()
    {
        await using var box = await BoxPage.OnAsync(run, css: """
            search-box { --search-box-background: rgb(1, 2, 3); --search-box-color: rgb(250, 251, 252); --search-box-font-size: 20px; --search-box-radius: 9px; --search-box-active: rgb(9, 9, 9); }
            search-box::part(panel) { border-width: 4px; }
            search-box::part(option-active) { color: rgb(0, 255, 0); }
            search-box::part(mark) { background: rgb(70, 0, 0); }
            """);
        await box.TypeAsync("ferry");
        await box.PressAsync("ArrowDown");
        await Expect(box.Panel).ToHaveCSSAsync("background-color", "rgb(1, 2, 3)");
        await Expect(box.Panel).ToHaveCSSAsync("border-top-width", "4px");
        await Expect(box.Panel).ToHaveCSSAsync("border-top-left-radius", "9px");
        await Expect(box.Input).ToHaveCSSAsync("font-size", "20px");
        await Expect(box.Input).ToHaveCSSAsync("color", "rgb(250, 251, 252)");
        await Expect(box.Active).ToHaveCSSAsync("background-color", "rgb(9, 9, 9)");
        await Expect(box.Active).ToHaveCSSAsync("color", "rgb(0, 255, 0)");
        await Expect(box.Page.Locator("search-box mark").First).ToHaveCSSAsync("background-color", "rgb(70, 0, 0)");
    }

    [BrowserTheory]
    [InlineData("", ColorScheme.Dark, "rgb(255, 255, 255)")]
    [InlineData(":root { color-scheme: light dark; }", ColorScheme.Dark, "rgb(31, 31, 35)")]
    [InlineData(":root { color-scheme: light dark; }", ColorScheme.Light, "rgb(255, 255, 255)")]
    [InlineData("search-box { --search-box-color-scheme: dark; }", ColorScheme.Light, "rgb(31, 31, 35)")]
    public async Task It_is_dark_where_the_page_is(string css, ColorScheme scheme, string background)
    {
        await using var box = await BoxPage.OnAsync(run, css: css, options: Screens.Of(1280, 900, scheme));
        await Expect(box.Page.Locator("form")).ToHaveCSSAsync("background-color", background);
    }

    [BrowserTheory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, int height, ColorScheme scheme)
    {
        var options = Screens.Of(width, height, scheme);
        options.ReducedMotion = ReducedMotion.Reduce;
        await using var box = await BoxPage.OnAsync(run, "<search-box facets='type,author,source,hashtag'></search-box>",
            ":root { color-scheme: light dark; }", options: options);
        await Axe.FindsNothingAsync(box.Page, "empty");
        await box.TypeAsync("ferry");
        await Axe.FindsNothingAsync(box.Page, "open");
        await box.PressAsync("ArrowDown", "ArrowDown");
        await box.Chips.First.ClickAsync();
        await Expect(box.Chips.First).ToHaveAttributeAsync("aria-pressed", "true");
        await Axe.FindsNothingAsync(box.Page, "an option active, a chip pressed");
        await box.Input.FillAsync("maren");
        await box.SettledAsync("maren");
        await Axe.FindsNothingAsync(box.Page, "suggestions");
        await box.Input.FillAsync("zeppelin");
        await Expect(box.Message).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(box.Page, "nothing found");
        await box.Page.RouteAsync("**/v1/**", route => route.AbortAsync());
        await box.Input.FillAsync("away");
        await Expect(box.Message).ToContainTextAsync("can’t be reached");
        await Axe.FindsNothingAsync(box.Page, "an error");
    }
}
