using SearchService.Articles.Sources;

namespace SearchService.BrowserTests;

/// <summary>
/// The hostile texts of <see cref="XssPayloads"/> in every field of what is shown and in every part of what is asked. Nothing runs, nothing becomes
/// an element, an attribute or an address that the page's own scripts did not make, and the text is there to be read. (A violation of the policy, a
/// script error or a dialog fails a test when its page is closed.)
/// </summary>
[Collection(AnotherBrowser.Name)]
public sealed class XssTests(BrowserRun run)
{
    private const string Foreign = """
        () => {
          const ours = new Set(['A', 'ARTICLE', 'ASIDE', 'B', 'BDI', 'BLOCKQUOTE', 'BUTTON', 'CODE', 'DD', 'DEL', 'DETAILS', 'DIV', 'DL', 'DT', 'FIELDSET', 'FORM', 'H1', 'H2', 'H3', 'HEADER', 'INPUT', 'INS', 'KBD', 'LABEL', 'LEGEND', 'LI', 'MAIN', 'MARK', 'NAV', 'NOSCRIPT', 'OL', 'OPTION', 'P', 'SECTION', 'SELECT', 'SPAN', 'SUMMARY', 'TIME', 'UL']);
          const found = window.owned === undefined ? [] : ['owned'];
          for (const element of document.body.querySelectorAll('*')) {
            const bad = !ours.has(element.tagName)
              || [...element.attributes].some(attribute => attribute.name.startsWith('on') || attribute.name.startsWith('src') || attribute.name === 'formaction')
              || (element.tagName === 'A' && !['http:', 'https:'].includes(element.protocol))
              || (element.tagName === 'MARK' && element.attributes.length > 0);
            if (bad) found.push(element.outerHTML.slice(0, 200));
          }
          return found;
        }
        """;

    private static readonly string[] Payloads = [.. XssPayloads.All];

    // Addresses in running text become links whose words leave out the scheme.
    private static readonly string[] WithoutAddresses = [.. Payloads.Where(payload => !payload.Contains("://", StringComparison.Ordinal))];

    [BrowserFact]
    public async Task In_every_field_of_an_answer()
    {
        await using var page = await SearchPage.NewAsync(run);
        await AnswerAsync(page, "**/v1/search?*", HostileAnswers.Search());
        await page.GoAsync("/");
        Assert.Equal(Payloads, await TextsAsync(page, "#hits .article h3"));
        Assert.Equal(Payloads, await TextsAsync(page, "#hits .tweet .name"));
        Assert.Equal(Payloads, await TextsAsync(page, "#hits .tweet .quoted li:first-child a"));
        Assert.Equal(Payloads.Select(payload => $"#{payload}"), await TextsAsync(page, "[data-facet=hashtag] li .label"));
        Assert.Equal(Payloads, await TextsAsync(page, "[data-facet=author] li .label"));
        Assert.Equal(Payloads, await TextsAsync(page, "[data-facet=source] li .label"));
        await AssertHarmlessAsync(page);
        await page.Page.Mouse.WheelAsync(0, 400);
        await page.Page.Locator("#hits .outwards").First.FocusAsync();
        await AssertHarmlessAsync(page);
    }

    [BrowserFact]
    public async Task In_every_field_of_an_article()
    {
        await using var page = await SearchPage.NewAsync(run);
        await AnswerAsync(page, "**/v1/articles/tide-table-1", HostileAnswers.Article());
        await AnswerAsync(page, "**/v1/articles/tide-table-1/similar?*", HostileAnswers.Similar());
        await page.OpenViewAsync("/articles/tide-table-1");
        await Expect(page.Page.GetByRole(AriaRole.Complementary)).ToBeVisibleAsync();
        Assert.Equal(WithoutAddresses, (await TextsAsync(page, ".prose > p")).Intersect(WithoutAddresses));
        Assert.Equal(WithoutAddresses, (await TextsAsync(page, ".prose blockquote")).Intersect(WithoutAddresses));
        Assert.Equal(Payloads, await TextsAsync(page, ".prose .name"));
        Assert.Equal(Payloads, await TextsAsync(page, ".similar h3"));
        await Expect(page.Page).ToHaveTitleAsync($"{Payloads[0]} – News search");
        await AssertHarmlessAsync(page);
    }

    [BrowserFact]
    public async Task In_every_field_of_a_tweet()
    {
        await using var page = await SearchPage.NewAsync(run);
        await AnswerAsync(page, "**/v1/tweets/t:0", HostileAnswers.Tweet());
        await AnswerAsync(page, "**/v1/tweets/t:0/articles?*", HostileAnswers.Quoting());
        await page.OpenViewAsync("/tweets/t:0");
        await Expect(page.Page.Locator(".quoting li")).ToHaveCountAsync(Payloads.Length);
        Assert.Equal(Payloads, await TextsAsync(page, ".quoting li a"));
        await AssertHarmlessAsync(page);
    }

    [BrowserFact]
    public async Task In_documents_that_the_service_holds()
    {
        await using var service = await RunningService.HoldingAsync(Payloads.Select((payload, at) => new SourceDocument
        {
            Id = $"x{at}",
            Title = payload,
            Content = $"{payload}\n\n{payload} — {payload} (@mallory{at}) May 4, 2018",
            Source = payload,
            Url = "https://gazette.example/",
            Authors = [payload],
        }));
        await using var page = await SearchPage.NewAsync(run, new() { BaseURL = service.Address });
        await page.Page.RouteAsync("**/v1/search?*", route => route.ContinueAsync(
            new() { Url = route.Request.Url.Replace("limit=20&collapse=copies&", "limit=100&facetLimit=100&", StringComparison.Ordinal) }));
        var titles = new List<string>();
        for (var offset = 0; titles.Count < Payloads.Length && offset < 400; offset += 100)
        {
            await page.GoAsync($"/?type=article&offset={offset}");
            titles.AddRange(await TextsAsync(page, "#hits h3"));
            await AssertHarmlessAsync(page);
            await page.GoAsync($"/?type=tweet&offset={offset}");
            await AssertHarmlessAsync(page);
        }

        Assert.Empty(Payloads.Select(Squeezed).Except(titles.Select(Squeezed)));
    }

    [BrowserFact]
    public async Task In_queries()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=ferry");
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("""
            async payloads => {
              const [form, box, results, summary] = ['search', 'q', 'results', 'summary'].map(id => document.getElementById(id));
              const wrong = [];
              for (const payload of payloads) {
                box.value = payload;
                form.requestSubmit();
                while (results.hasAttribute('aria-busy')) await new Promise(done => setTimeout(done));
                if (document.title !== `${payload} – News search`.replace(/[\t ]+/g, ' ') || !summary.textContent.includes(`for “${payload}”`) || new URLSearchParams(location.search).get('q') !== payload) wrong.push(payload);
              }
              return wrong;
            }
            """, Payloads));
        await AssertHarmlessAsync(page);
        await page.OpenViewAsync("/articles/tide-table-1");
        await Expect(page.Page.Locator(".back")).ToHaveTextAsync($"Results for “{Payloads[^1]}”");
        await AssertHarmlessAsync(page);
    }

    [BrowserFact]
    public async Task In_what_an_author_is_looked_for_by()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("""
            async payloads => {
              const facet = document.querySelector('[data-facet=author]');
              const finder = facet.querySelector('.finder');
              const wrong = [];
              for (const payload of payloads) {
                finder.value = payload;
                finder.dispatchEvent(new Event('input'));
                finder.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
                const last = Date.now() + 60_000;
                while (!facet.querySelector('.below').textContent.includes(`“${payload}”`) && facet.querySelector('li') === null && Date.now() < last) await new Promise(done => setTimeout(done));
                if (Date.now() >= last) wrong.push(payload);
              }
              return wrong;
            }
            """, Payloads));
        await AssertHarmlessAsync(page);
    }

    [BrowserFact]
    public async Task In_addresses()
    {
        await using var page = await SearchPage.NewAsync(run);
        foreach (var some in Payloads.Chunk(20))
        {
            var values = string.Join('&',
                some.SelectMany(payload => new[] { "author", "source", "hashtag" }.Select(name => $"{name}={Uri.EscapeDataString(payload)}")));
            await page.GoAsync($"/?{values}#{Uri.EscapeDataString(some[0])}");
            // Values are the same without case, accounts without their mark too, so that one may carry the label of another.
            Assert.Equal(some.Concat(some).Select(Plain), (await TextsAsync(page, "#chosen li span[dir]"))[..(2 * some.Length)].Select(Plain),
                StringComparer.OrdinalIgnoreCase);
            await AssertHarmlessAsync(page);
        }

        Assert.Empty(await page.Page.EvaluateAsync<string[]>("""
            async payloads => {
              const wrong = [];
              for (const payload of payloads) {
                history.pushState(null, '', `/?${['q', 'type', 'since', 'until', 'sort', 'offset', 'x'].map(name => `${name}=${encodeURIComponent(payload)}`).join('&')}#${encodeURIComponent(payload)}`);
                dispatchEvent(new PopStateEvent('popstate'));
                while (document.getElementById('results').hasAttribute('aria-busy')) await new Promise(done => setTimeout(done));
                if (document.getElementById('q').value !== payload || !document.getElementById('chosen').textContent.includes(payload)) wrong.push(payload);
              }
              return wrong;
            }
            """, Payloads));
        await AssertHarmlessAsync(page);
    }

    [BrowserTheory]
    [InlineData("article")]
    [InlineData("tweet")]
    public async Task In_the_addresses_of_views(string view)
    {
        await using var page = await SearchPage.NewAsync(run);
        await page.OpenViewAsync($"/{view}s/none");
        // The view's script once for each address: it reads it when it starts.
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("""
            async ({ view, payloads }) => {
              const wrong = [];
              for (const [at, payload] of payloads.entries()) {
                document.getElementById('content').replaceChildren();
                history.pushState(null, '', `/${view}s/${encodeURIComponent(payload)}`);
                await import(`/${view}.js?${at}`);
                const last = Date.now() + 60_000;
                while (document.querySelector('#content code') === null && Date.now() < last) await new Promise(done => setTimeout(done));
                if (document.querySelector('#content code')?.textContent !== payload) wrong.push(payload);
              }
              return wrong;
            }
            """, new { view, payloads = Payloads }));
        await AssertHarmlessAsync(page);
    }

    private static Task<IAsyncDisposable> AnswerAsync(SearchPage page, string address, string body) =>
        page.Page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "application/json; charset=utf-8", Body = body }));

    private static Task<string[]> TextsAsync(SearchPage page, string selector) =>
        page.Page.Locator(selector).EvaluateAllAsync<string[]>("elements => elements.map(element => element.textContent)");

    private static string Plain(string author) => author.TrimStart('@');

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task AssertHarmlessAsync(SearchPage page) => Assert.Empty(await page.Page.EvaluateAsync<string[]>(Foreign));
}
