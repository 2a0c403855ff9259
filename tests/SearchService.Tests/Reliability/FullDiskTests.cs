using System.Net;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace SearchService.Tests.Reliability;

/// <summary>A disk of 16 MB is filled up by indexing: searches go on, nothing acknowledged is lost, and once there is space again all goes on by
/// itself.</summary>
[Trait("Category", "Stress")]
public sealed class FullDiskTests(ITestOutputHelper output) : IDisposable
{
    private const int Megabytes = 16;
    private const int Letters = 4_000;
    private const int Writers = 4;

    /// <summary>Their index does not fit while the disk is full, and does twice over, which a merge takes, once there is space.</summary>
    private const int TooMany = 1_000;

    /// <summary>Far beyond what it should take; ends a test that would hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("full-disk-").FullName;
    private readonly List<int> _acknowledged = [];
    private int _number;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SmallDiskFact]
    public async Task Writes_stop_while_the_data_folder_is_full_and_come_back_by_themselves()
    {
        var random = new Random(TestSeed.Value);
        output.WriteLine($"seed {TestSeed.Value}");
        var (written, full, searches, slowest) = (0, 0, 0, TimeSpan.Zero);
        for (var round = 0; round < Stress.FullDisks; round++)
        {
            var data = Path.Combine(_folder, $"data{round}");
            using var disk = SmallDisk.Mount(data, Megabytes);
            disk.Fill(random.Next(12_000, 13_300));
            await using (var service = await ServiceProcess.StartAsync(data))
            {
                await using var canary = ContinuousSearcher.Over(service, perSecond: 20);
                await WriteAsync(service, until: answer => answer == HttpStatusCode.InsufficientStorage);
                var refused = 1;
                for (var i = 0; i < 20; i++)
                {
                    // A commit that was rolled back may have left room for one more.
                    refused += await PutAsync(service, ++_number) == HttpStatusCode.InsufficientStorage ? 1 : 0;
                }

                full += refused;
                disk.Free();
                var freed = TimeProvider.System.GetTimestamp();
                await WriteAsync(service, until: answer => answer == HttpStatusCode.Accepted);
                await service.CaughtUpAsync().WaitAsync(Longest);
                var back = TimeProvider.System.GetElapsedTime(freed);
                slowest = back > slowest ? back : slowest;
                await canary.StopAsync();
                searches += canary.TakeTimes().Length;
                await CheckAsync(service);
            }

            await using var again = await ServiceProcess.StartAsync(data);
            await CheckAsync(again);
            written += _acknowledged.Count;
            _acknowledged.Clear();
        }

        Report("the data folder", $"{written} writes acknowledged, 0 lost; {full} answered 507 with the reason", searches, slowest);
    }

    [SmallDiskFact]
    public async Task Indexing_stands_still_while_the_index_folder_is_full_and_goes_on_by_itself()
    {
        var random = new Random(TestSeed.Value);
        output.WriteLine($"seed {TestSeed.Value}");
        var (written, searches, slowest) = (0, 0, TimeSpan.Zero);
        for (var round = 0; round < Stress.FullDisks; round++)
        {
            var data = Directory.CreateDirectory(Path.Combine(_folder, $"index{round}")).FullName;
            using var disk = SmallDisk.Mount(Path.Combine(data, "index"), Megabytes);
            disk.Fill(random.Next(12_000, 13_300));
            await using (var service = await ServiceProcess.StartAsync(data))
            {
                await using var canary = ContinuousSearcher.Over(service, perSecond: 20);
                var stuck = service.UntilAsync(
                    async () => (await service.GetAsync("/v1/status")).GetProperty("lastError").ValueKind != JsonValueKind.Null);
                await WriteAsync(service, until: _ => stuck.IsCompleted || _number >= TooMany * (round + 1));
                await stuck.WaitAsync(Longest);
                await ReindexFailsAsync(service);
                for (var i = 0; i < 50; i++)
                {
                    Assert.Equal(HttpStatusCode.Accepted, await PutAsync(service, ++_number));
                }

                disk.Free();
                var freed = TimeProvider.System.GetTimestamp();
                await service.CaughtUpAsync().WaitAsync(Longest);
                var back = TimeProvider.System.GetElapsedTime(freed);
                slowest = back > slowest ? back : slowest;
                await canary.StopAsync();
                searches += canary.TakeTimes().Length;
                await CheckAsync(service);
            }

            await using var again = await ServiceProcess.StartAsync(data);
            Assert.Equal(JsonValueKind.Null, (await again.GetAsync("/v1/status")).GetProperty("damage").ValueKind);
            await CheckAsync(again);
            written += _acknowledged.Count;
            _acknowledged.Clear();
        }

        Report("the index folder alone",
            $"{written} writes acknowledged while it was full and before, 0 lost; a reindex meanwhile failed and left nothing", searches, slowest);
    }

    private static async Task ReindexFailsAsync(ServiceProcess service)
    {
        using var started = await service.Http.PostAsync(new Uri("/v1/reindex", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var state = "running";
        await service.UntilAsync(
            async () => (state = (await service.GetAsync(started.Headers.Location!.ToString())).GetProperty("state").GetString()) != "running");
        Assert.Equal("failed", state);
    }

    /// <summary>Writes dispatches from several connections until an answer or something else says that it is enough.</summary>
    private async Task WriteAsync(ServiceProcess service, Func<HttpStatusCode, bool> until)
    {
        var enough = false;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            while (!enough)
            {
                var answer = await PutAsync(service, Interlocked.Increment(ref _number));
                Assert.True(answer is HttpStatusCode.Accepted or HttpStatusCode.InsufficientStorage, answer.ToString());
                enough |= until(answer);
            }
        }));
    }

    private async Task<HttpStatusCode> PutAsync(ServiceProcess service, int number)
    {
        using var body = new StringContent(Dispatches.Json(number, Letters), Encoding.UTF8, "application/json");
        using var answer = await service.Http.PutAsync(new Uri($"/v1/articles/{Dispatches.Id(number)}", UriKind.Relative), body);
        if (answer.StatusCode == HttpStatusCode.Accepted)
        {
            lock (_acknowledged)
            {
                _acknowledged.Add(number);
            }
        }
        else
        {
            Assert.Contains("disk_full", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        return answer.StatusCode;
    }

    private async Task CheckAsync(ServiceProcess service)
    {
        await service.CaughtUpAsync();
        var all = await service.GetAsync($"/v1/search?type=article&limit=0&q={Dispatches.Shared}");
        Assert.Equal(_acknowledged.Count, all.GetProperty("totalHits").GetInt32());
        foreach (var number in _acknowledged)
        {
            using var answer = await service.Http.GetAsync(new Uri($"/v1/articles/{Dispatches.Id(number)}", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{Dispatches.Id(number)} was acknowledged and is not there.");
        }
    }

    private void Report(string what, string happened, int searches, TimeSpan slowest)
    {
        var result =
            $"{Stress.FullDisks} times, {happened}; {searches} searches, 0 failed, 0 with fewer hits; all caught up at most {slowest.TotalSeconds:N1} s after space was freed, without a restart, seed {TestSeed.Value}";
        output.WriteLine(result);
        Stress.Report($"{Megabytes} MB disk filled up: {what}", result);
    }
}
