using System.Net;

namespace SearchService.Tests.Http;

public sealed class StatusTests
{
    [Fact]
    public async Task Status_tells_engine_counts_position_and_lag()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm").Quoting(A.TweetBy("@ada", "wind")), An.Article("Calm"));
        var status = await service.GetJsonAsync("/v1/status");
        Assert.Equal("Lucene", status.GetProperty("engine").GetString());
        Assert.Equal("ready", status.GetProperty("state").GetString());
        Assert.Equal((2, 1), (status.GetProperty("articles").GetInt32(), status.GetProperty("tweets").GetInt32()));
        Assert.Equal((2, 2, 0),
            (status.GetProperty("position").GetInt32(), status.GetProperty("logPosition").GetInt32(), status.GetProperty("lag").GetInt32()));
        Assert.True(status.GetProperty("logBytes").GetInt64() > 0);
        Assert.Equal(0, status.GetProperty("setAsideCount").GetInt32());
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Probes_are_answered(string address, string status)
    {
        await using var service = await TestSearchService.StartAsync();
        var answer = await service.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, $$"""{"status":"{{status}}"}"""), (answer.Status, answer.Text));
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        using var folder = new TempFolder();
        await using (var first = await TestSearchService.StartInAsync(folder.Path))
        {
            await first.AddAsync(An.Article("Storm one"), An.Article("Storm two"));
        }

        await using var second = await TestSearchService.StartInAsync(folder.Path);
        while ((await second.GetAsync("/health/ready")).Status != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        Assert.Equal(2, (await second.SearchFor("storm")).TotalHits);
    }
}
