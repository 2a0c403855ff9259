namespace SearchService.BrowserTests.Box;

/// <summary>Over 300 hostile texts in everything that the box shows: nothing runs, all of it is text, no policy is broken.</summary>
[Collection(AnotherBrowser.Name)]
public sealed class BoxXssTests(BrowserRun run, HostileService service) : IClassFixture<HostileService>
{
    // Many boxes ask at once: one that is not focused does not close. Answers what each panel says, in the order of the queries.
    private const string Ask = """
        async queries => {
          const said = [];
          const boxes = [...document.querySelectorAll('search-box')].map(box => box.shadowRoot);
          await Promise.all(boxes.map(async (root, at) => {
            const [input, panel, message] = ['input', '.panel', '.message'].map(part => root.querySelector(part));
            for (let index = at; index < queries.length; index += boxes.length) {
              input.value = queries[index];
              input.dispatchEvent(new InputEvent('input'));
              const end = performance.now() + 120_000;
              const settled = () => !panel.hidden && !panel.classList.contains('busy') && (panel.textContent.includes(`for “${queries[index].trim()}”`) || message.textContent.startsWith('This search'));
              while (!settled() && performance.now() < end) await new Promise(done => setTimeout(done, 15));
              said[index] = settled() ? panel.textContent : 'nothing was answered';
            }
          }));
          return said;
        }
        """;

    // What must not be: elements that the box does not make, and addresses that no browser should follow.
    private const string Foreign = """
        () => [...document.querySelectorAll('search-box')].flatMap(box => [...box.shadowRoot.querySelectorAll('*')]).flatMap(element => [
          ...['div', 'form', 'button', 'input', 'span', 'svg', 'path', 'a', 'bdi', 'mark'].includes(element.localName) ? [] : [`<${element.localName}>`],
          ...element.getAttributeNames().filter(name => name.startsWith('on') || name === 'style' || name === 'src').map(name => `${element.localName} ${name}`),
          ...element.localName === 'a' && !/^https?:$/.test(element.protocol) ? [element.href] : [],
        ])
        """;

    private static readonly string Boxes = string.Concat(
        Enumerable.Repeat("<search-box limit='20' facets='type,author,source,hashtag'></search-box>", 6));

    private readonly string[] _payloads = [.. XssPayloads.All];

    [BrowserFact]
    public async Task Articles_authors_outlets_and_suggestions_are_text()
    {
        await using var box = await OpenAsync();
        var groups = await AskAsync(box, [.. Enumerable.Range(0, (_payloads.Length - 1) / HostileService.Together + 1)
            .Select(group => HostileService.WordsOf(group * HostileService.Together).Group)]);
        var bylines = await AskAsync(box, [.. _payloads.Select((_, index) => HostileService.WordsOf(index).Byline)]);
        for (var index = 0; index < _payloads.Length; index++)
        {
            Assert.Contains($"{HostileService.WordsOf(index).Group} {_payloads[index]}", groups[index / HostileService.Together],
                StringComparison.Ordinal);
            Assert.Contains($"{_payloads[index]} · {HostileService.WordsOf(index).Byline} {_payloads[index]} · 10 October 2020",
                groups[index / HostileService.Together], StringComparison.Ordinal);
            Assert.Contains($"{HostileService.WordsOf(index).Byline} {_payloads[index]}Author · 1", bylines[index], StringComparison.Ordinal);
        }

        await NothingRanAsync(box);
    }

    [BrowserFact]
    public async Task Queries_are_text()
    {
        await using var box = await OpenAsync();
        var said = await AskAsync(box, _payloads);
        for (var index = 0; index < _payloads.Length; index++)
        {
            Assert.Contains($"for “{_payloads[index]}”", said[index], StringComparison.Ordinal);
        }

        await NothingRanAsync(box);
    }

    [BrowserFact]
    public async Task Answers_that_no_honest_service_gives_are_text()
    {
        await using var box = await OpenAsync();
        var batches = _payloads.Chunk(20).ToArray();
        await box.Page.RouteAsync("**/v1/**", route =>
        {
            var batch = batches[int.Parse(route.Request.Url.Split("q=batch")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture)];
            var body = route.Request.Url.Contains("/v1/search", StringComparison.Ordinal)
                ? HostileService.Answer(batch)
                : HostileService.Suggestions(batch);
            return route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                Body = body
            });
        });
        var said = await AskAsync(box, [.. Enumerable.Range(0, batches.Length).Select(batch => $"batch{batch}")]);
        Assert.All(said, text => Assert.Contains("results for “batch", text, StringComparison.Ordinal));
        foreach (var (payload, index) in _payloads.Select((payload, index) => (payload, index)))
        {
            Assert.Contains($"{payload} @{payload}", said[index / 20], StringComparison.Ordinal);
        }

        await NothingRanAsync(box);

        // Whatever can be pressed is pressed, and whatever is pressed does nothing but ask.
        await box.Page.EvaluateAsync(
            "() => { for (const box of document.querySelectorAll('search-box')) for (const part of box.shadowRoot.querySelectorAll('.chip, .suggestion:not(a)')) part.click(); }");
        await NothingRanAsync(box);
    }

    private static async Task<string[]> AskAsync(BoxPage box, string[] queries) => await box.Page.EvaluateAsync<string[]>(Ask, queries);

    private static async Task NothingRanAsync(BoxPage box)
    {
        Assert.Empty(await box.Page.EvaluateAsync<string[]>(Foreign));
        Assert.Equal("undefined Another site 0",
            await box.Page.EvaluateAsync<string>("() => `${typeof window.owned} ${document.title} ${window.violations.length}`"));
    }

    private async Task<BoxPage> OpenAsync()
    {
        var body = Boxes.Replace("<search-box", $"<search-box endpoint='{service.Address}'", StringComparison.Ordinal);
        var box = await BoxPage.OnAsync(run, body, service: service.Address,
            script: "window.violations = []; addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective));");
        await box.Page.WaitForFunctionAsync("() => customElements.get('search-box')");
        return box;
    }
}
