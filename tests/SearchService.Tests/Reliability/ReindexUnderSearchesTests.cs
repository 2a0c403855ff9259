using System.Net;
using System.Text;
using Xunit.Abstractions;

namespace SearchService.Tests.Reliability;

/// <summary>The index is built anew under 20 searches a second, and nobody who searches notices.</summary>
[Trait("Category", "Stress")]
public sealed class ReindexUnderSearchesTests(ITestOutputHelper output) : IDisposable
{
    private const int PerSecond = 20;
    private const int Letters = 1_500;
    private const int Reindexes = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("reindex-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_search_fails_or_finds_less_while_the_index_is_built_anew_and_swapped()
    {
        await using var service = await ServiceProcess.StartAsync(_folder);
        await FillAsync(service);
        await using var canary = ContinuousSearcher.Over(service, PerSecond);
        // As long as a reindex takes in the long form, so that both have a tail to compare.
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(20_000, Stress.Reindexed)));
        canary.TakeTimes();
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(30_000, Stress.Reindexed)));
        var idle = canary.TakeTimes();
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < Reindexes; i++)
        {
            await ReindexAsync(service, Stress.Reindexed + i);
        }

        var took = TimeProvider.System.GetElapsedTime(started);
        await canary.StopAsync();
        var busy = canary.TakeTimes();
        Assert.NotEmpty(busy);
        var ratio = P(idle, 0.99) is var p99 && p99 > TimeSpan.Zero ? P(busy, 0.99) / p99 : 0;
        var result =
            $"{Reindexes} reindexes of {Stress.Reindexed} articles in {took.TotalSeconds:N1} s under {PerSecond} searches a second: {busy.Length} searches, 0 failed, 0 with fewer hits; "
            + $"p99 {P(busy, 0.99).TotalMilliseconds:N1} ms, {ratio:N1} × idle ({p99.TotalMilliseconds:N1} ms of {idle.Length}); p50 {P(busy, 0.5) / P(idle, 0.5):N1} × idle";
        output.WriteLine(result);
        Stress.Report($"reindex under searches", result);
    }

    /// <summary>Starts a reindex, writes one more article while it runs, and waits for its end.</summary>
    private static async Task ReindexAsync(ServiceProcess service, int another)
    {
        using var started = await service.Http.PostAsync(new Uri("/v1/reindex", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        using var body = new StringContent(Dispatches.Json(another, Letters), Encoding.UTF8, "application/json");
        using var written = await service.Http.PutAsync(new Uri($"/v1/articles/{Dispatches.Id(another)}?wait=true", UriKind.Relative), body);
        Assert.True(written.IsSuccessStatusCode);
        var state = "running";
        await service.UntilAsync(
            async () => (state = (await service.GetAsync(started.Headers.Location!.ToString())).GetProperty("state").GetString()) != "running");
        Assert.Equal("completed", state);
        Assert.Equal(HttpStatusCode.OK,
            (await service.Http.GetAsync(new Uri($"/v1/articles/{Dispatches.Id(another)}", UriKind.Relative))).StatusCode);
    }

    private static async Task FillAsync(ServiceProcess service)
    {
        using var body = new StringContent(
            string.Join('\n', Enumerable.Range(0, Stress.Reindexed).Select(number => Dispatches.Json(number, Letters))), Encoding.UTF8,
            "application/x-ndjson");
        using var answer = await service.Http.PostAsync(new Uri("/v1/articles", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await service.CaughtUpAsync();
    }

    private static TimeSpan P(TimeSpan[] sorted, double part) => sorted.Length == 0 ? TimeSpan.Zero : sorted[(int)((sorted.Length - 1) * part)];
}
