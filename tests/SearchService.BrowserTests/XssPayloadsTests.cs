namespace SearchService.BrowserTests;

public sealed class XssPayloadsTests
{
    [Fact]
    public void There_are_at_least_three_hundred_of_one_line() =>
        Assert.True(
            XssPayloads.All.Length >= 300 && XssPayloads.All.All(payload => payload.Length > 0 && !payload.Contains('\n', StringComparison.Ordinal)),
            $"{XssPayloads.All.Length}");
}
