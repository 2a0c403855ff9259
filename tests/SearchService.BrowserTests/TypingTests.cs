namespace SearchService.BrowserTests;

[Collection(OneBrowser.Name)]
public sealed class TypingTests(BrowserRun run)
{
    [BrowserFact]
    public async Task What_is_typed_is_searched_for_without_Enter()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        await page.Box.PressSequentiallyAsync("strike");
        await Expect(page.Summary).ToContainTextAsync("1 result for “strike”");
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=strike");
        await Expect(page.Box).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_whole_query_is_one_step_back()
    {
        await using var page = await SearchPage.AtAsync(run, "/?q=tide");
        foreach (var letters in (string[])["c", "co", "coa", "coat"])
        {
            await page.Box.FillAsync(letters);
            await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q={letters}");
        }

        await Expect(page.Summary).ToContainTextAsync("3 results for “coat”");
        await page.Page.GoBackAsync();
        await Expect(page.Summary).ToContainTextAsync("45 results for “tide”");
        await Expect(page.Box).ToHaveValueAsync("tide");
    }

    [BrowserFact]
    public async Task Late_answers_to_earlier_letters_are_dropped()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        var hold = await page.HoldUpAsync("tide");
        await page.Page.RunAndWaitForRequestAsync(() => page.Box.FillAsync("tide"),
            request => request.Url.Contains("q=tide", StringComparison.Ordinal));
        await page.Box.FillAsync("strike");
        await Expect(page.Summary).ToContainTextAsync("1 result for “strike”");
        hold.SetResult();
        await page.AnsweredAsync();
        await Expect(page.Summary).ToContainTextAsync("1 result for “strike”");
    }

    [BrowserFact]
    public async Task A_space_at_the_end_stays_in_the_box()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        await page.Box.PressSequentiallyAsync("ferry ");
        await Expect(page.Summary).ToContainTextAsync("6 results for “ferry”");
        await Expect(page.Box).ToHaveValueAsync("ferry ");
    }

    [BrowserFact]
    public async Task A_word_that_is_not_typed_to_its_end_finds_what_begins_so()
    {
        await using var page = await SearchPage.AtAsync(run, "/");
        await page.Box.PressSequentiallyAsync("lighth");
        await Expect(page.Summary).ToContainTextAsync("1 result for “lighth”");
        await Expect(page.Titles).ToHaveTextAsync(["Lighthouse opens its doors"]);
        await Expect(page.Page.GetByText("Nothing holds “lighth” as a whole word")).ToBeVisibleAsync();
        await Expect(page.Page).ToHaveURLAsync($"{run.Address}/?q=lighth");
    }
}
