using System.Text.RegularExpressions;

namespace SearchService.BrowserTests.Box;

[Collection(AnotherBrowser.Name)]
public sealed partial class BoxNetworkTests(BrowserRun run)
{
    [BrowserFact]
    public async Task A_late_answer_never_overwrites_a_newer_one()
    {
        // A fetch that can't be aborted: only the box itself can tell that an answer is late.
        await using var box = await BoxPage.OnAsync(run, script: """
            const original = fetch;
            window.read = 0;
            window.fetch = async (address, options) => {
              const response = await original(address, { ...options, signal: undefined });
              const json = response.json.bind(response);
              response.json = () => json().finally(() => setTimeout(() => { window.read++; }));
              return response;
            };
            """);
        var hold = await box.Watched.HoldUpAsync("ferry");
        await box.Input.FillAsync("ferry");
        await Expect(box.Message).ToHaveTextAsync("Searching…");
        await box.Input.FillAsync("lighthouse");
        await box.SettledAsync("lighthouse");
        hold.SetResult();
        await box.Page.WaitForFunctionAsync("() => window.read === 4");
        await Expect(box.Page.Locator(".hit")).ToHaveCountAsync(1);
        await Expect(box.Page.Locator(".hit")).ToContainTextAsync("Lighthouse opens its doors");
    }

    [BrowserFact]
    public async Task An_answer_that_comes_after_the_box_was_left_does_not_open_it()
    {
        await using var box = await BoxPage.OnAsync(run);
        var hold = await box.Watched.HoldUpAsync("ferry");
        await box.Input.FillAsync("ferry");
        await Expect(box.Message).ToHaveTextAsync("Searching…");
        await Expect(box.Said).ToHaveTextAsync("Searching…");
        await box.Page.GetByRole(AriaRole.Heading).ClickAsync();
        await Expect(box.Panel).ToBeHiddenAsync();
        hold.SetResult();
        await box.Input.ClickAsync();
        await box.SettledAsync("ferry");
    }

    [BrowserFact]
    public async Task Questions_wait_for_the_end_of_the_word()
    {
        await using var box = await BoxPage.OnAsync(run, open: false);
        await box.Page.Clock.InstallAsync();
        await box.OpenAsync();
        await box.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(10));
        var asked = new List<string>();
        box.Page.Request += (_, request) => asked.AddRange(Question().Matches(request.Url).Select(match => match.Groups["q"].Value));
        foreach (var letter in "lighthouse")
        {
            await box.Input.PressSequentiallyAsync($"{letter}");
            await box.Page.Clock.RunForAsync(100);
        }

        await box.Page.Clock.RunForAsync(100);
        await box.SettledAsync("lighthouse");
        Assert.Equal(["lighthouse"], asked);
    }

    [BrowserFact]
    public async Task An_answer_that_never_comes_is_given_up_and_said()
    {
        await using var box = await BoxPage.OnAsync(run, open: false);
        await box.Page.Clock.InstallAsync();
        await box.OpenAsync();
        await box.Watched.HoldUpAsync("ferry");
        await box.Page.RunAndWaitForRequestAsync(
            async () =>
            {
                await box.Input.FillAsync("ferry");
                await box.Page.Clock.RunForAsync(120);
            },
            request => request.Url.Contains("/v1/search", StringComparison.Ordinal));
        await box.Page.Clock.RunForAsync(10_000);
        await Expect(box.Said).ToHaveTextAsync("The search takes too long just now.");
        await Expect(box.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_service_that_is_away_is_said_and_asked_again()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Page.RouteAsync("**/v1/**", route => route.AbortAsync());
        await box.Input.FillAsync("ferry");
        await Expect(box.Said).ToHaveTextAsync("The search can’t be reached just now.");
        await box.Page.UnrouteAllAsync();
        await box.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await box.SettledAsync("ferry");
        await Expect(box.Input).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Being_offline_is_said_and_the_answer_comes_with_the_network()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Page.Context.SetOfflineAsync(true);
        await box.Input.FillAsync("ferry");
        await Expect(box.Said).ToHaveTextAsync("You seem to be offline.");
        await box.Page.Context.SetOfflineAsync(false);
        await box.SettledAsync("ferry");
    }

    [BrowserTheory]
    [InlineData(503, "The search is busy just now. Please try again in 7 seconds.")]
    [InlineData(429, "The search is busy just now. Please try again in 7 seconds.")]
    [InlineData(500, "The search failed to answer.")]
    [InlineData(400, "This search could not be read. q is too long.")]
    public async Task What_the_service_refuses_is_said_in_plain_words(int status, string said)
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Page.RouteAsync("**/v1/search?*", route => route.FulfillAsync(new()
        {
            Status = status,
            ContentType = "application/problem+json",
            Headers = new Dictionary<string, string>
            {
                ["Access-Control-Allow-Origin"] = "*",
                ["Access-Control-Expose-Headers"] = "Retry-After",
                ["Retry-After"] = "7"
            },
            Body = """{"errors":{"q":["q is too long."]}}""",
        }));
        await box.Input.FillAsync("ferry");
        await Expect(box.Said).ToHaveTextAsync(said);
    }

    [BrowserFact]
    public async Task Without_suggestions_it_still_finds()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Page.RouteAsync("**/v1/suggest?*", route => route.AbortAsync());
        await box.Input.FillAsync("ferry");
        await box.SettledAsync("ferry");
    }

    [BrowserFact]
    public async Task No_credentials_and_no_referrer_are_sent()
    {
        await using var box = await BoxPage.OnAsync(run);
        await box.Page.Context.AddCookiesAsync([new() { Name = "session", Value = "secret", Url = run.Address }]);
        var request = await box.Page.RunAndWaitForRequestAsync(() => box.Input.FillAsync("ferry"),
            request => request.Url.Contains("/v1/search", StringComparison.Ordinal));
        var headers = await request.AllHeadersAsync();
        Assert.DoesNotContain("cookie", headers.Keys);
        Assert.DoesNotContain("referer", headers.Keys);
        await box.SettledAsync("ferry");
    }

    [GeneratedRegex("/v1/search\\?q=(?<q>[^&]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Question();
}
