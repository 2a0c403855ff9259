using System.Globalization;
using System.Text;
using SearchService.Articles.Sources;
using SearchService.BrowserTests;
using SearchService.Tests.Reliability;

namespace SearchService.Benchmarks.Pages;

/// <summary>How a browser with nothing in its cache loads the search page from a service on the same machine.</summary>
/// <param name="Milliseconds">From the navigation to the first hit in the document, each load.</param>
/// <param name="Requests">Requests after the document.</param>
/// <param name="Waves">Round trips after the document: requests that were started only after another one behind the document was answered begin a new
/// one.</param>
internal sealed record FirstResult(double[] Milliseconds, int Requests, int Waves)
{
    private const string Measured = """
        () => new Promise(done => {
          const look = () => document.querySelector('#hits h3') === null ? requestAnimationFrame(look) : done(performance.now());
          look();
        })
        """;

    private const string Waved = """
        () => {
          const requests = performance.getEntriesByType('resource').filter(request => !request.name.endsWith('/favicon.svg')).sort((one, other) => one.startTime - other.startTime);
          let [waves, answered] = [0, 0];
          for (const { startTime } of requests) {
            if (startTime >= answered) {
              waves++;
              answered = Math.min(...requests.filter(request => request.startTime >= startTime).map(request => request.responseEnd));
            }
          }
          return [requests.length, waves];
        }
        """;

    /// <summary>Starts a service with a thousand articles and loads the page again and again.</summary>
    public static async Task<FirstResult> MeasureAsync(string folder, int loads)
    {
        await using var service = await ServiceProcess.StartAsync(folder);
        await ImportAsync(service);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.LaunchOptions);
        var times = new double[loads];
        // The first loads warm up the browser and the service.
        for (var load = -3; load < loads; load++)
        {
            await using var context = await browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(service.Http.BaseAddress!, "/?q=harbour").ToString(), new() { WaitUntil = WaitUntilState.Commit });
            var time = await page.EvaluateAsync<double>(Measured);
            if (load >= 0)
            {
                times[load] = time;
            }
        }

        var waves = await WavesAsync(browser, service);
        return new(times, waves[0], waves[1]);
    }

    // Far from the service, so that what belongs to one round trip is far from the next.
    private static async Task<int[]> WavesAsync(IBrowser browser, ServiceProcess service)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", async route =>
        {
            await Task.Delay(route.Request.IsNavigationRequest ? 0 : 2_000);
            await route.ContinueAsync();
        });
        await page.GotoAsync(new Uri(service.Http.BaseAddress!, "/?q=harbour").ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await page.EvaluateAsync<double>(Measured);
        return await page.EvaluateAsync<int[]>(Waved);
    }

    private static async Task ImportAsync(ServiceProcess service)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 1_000; i++)
        {
            var day = new DateOnly(2019, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var tweet = A.TweetBy($"keeper_{i % 40}", $"Number {i} at the harbour, and the lamp is lit. #lamp{i % 9}");
            SourceDocument article = An.Article($"Harbour report {i}")
                .By($"Clerk {i % 30}")
                .From($"Outlet {i % 7}")
                .On(day)
                .Saying($"The harbour of Lanner Bay counted {i} boats on this day.")
                .Quoting(tweet);
            lines.Append(Encoding.UTF8.GetString(SourceDocumentJson.ToUtf8(article))).Append('\n');
        }

        using var content = new StringContent(lines.ToString(), Encoding.UTF8, "application/x-ndjson");
        using var answer = await service.Http.PostAsync(new Uri("/v1/articles?wait=true", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        await service.CaughtUpAsync();
    }
}
