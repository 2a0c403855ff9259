using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit.Abstractions;

namespace SearchService.Tests.Reliability;

[Trait("Category", "Stress")]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Writers = 4;
    private const int IdsPerWriter = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("kill-").FullName;

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_once_after_the_process_was_killed_at_any_moment()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var random = new Random(TestSeed.Value);
        var journal = new AcknowledgedWrites();
        var slowestStart = TimeSpan.Zero;
        for (var kill = 0; kill < Stress.Kills; kill++)
        {
            var starting = TimeProvider.System.GetTimestamp();
            await using var service = await ServiceProcess.StartAsync(_folder);
            var start = TimeProvider.System.GetElapsedTime(starting);
            slowestStart = start > slowestStart ? start : slowestStart;
            await CheckAsync(service, journal);

            using var stop = new CancellationTokenSource();
            var seeds = Enumerable.Range(0, Writers).Select(_ => random.Next()).ToArray();
            var writing = Enumerable.Range(0, Writers)
                .Select(writer => WriteAsync(service, journal, writer, new Random(seeds[writer]), stop.Token))
                .ToArray();
            await Task.Delay(random.Next(20, 700));
            await service.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(writing);
        }

        await using var last = await ServiceProcess.StartAsync(_folder);
        await CheckAsync(last, journal);
        Assert.True(journal.Acknowledged > 0, "No write was acknowledged, so nothing was shown.");
        var result =
            $"{Stress.Kills} kills, {journal.Acknowledged} writes acknowledged, 0 lost, none twice, slowest start {slowestStart.TotalSeconds:N1} s, seed {TestSeed.Value}";
        output.WriteLine(result);
        Stress.Report($"kill -9 under {Writers} writers", result);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Puts new versions of its own articles, one after the other, until it is stopped or nobody answers any more.</summary>
    private static async Task WriteAsync(ServiceProcess service, AcknowledgedWrites journal, int writer, Random random, CancellationToken stop)
    {
        var version = 1 + journal.Entries.Select(entry => entry.Value.Acknowledged).DefaultIfEmpty().Max();
        try
        {
            for (; !stop.IsCancellationRequested; version++)
            {
                var id = $"w{writer}-{random.Next(IdsPerWriter)}";
                journal.Sending(id, version);
                var body =
                    new { content = $" date 2020-10-28 Version {version} of {id}.\n\nEverybody quotes this. — Ada Finch (@adafinch_test) October 28, 2020" };
                using var answer = await service.Http.PutAsJsonAsync($"/v1/articles/{id}", body, stop);
                answer.EnsureSuccessStatusCode();
                journal.Answered(id, version);
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            // Killed while it was asked: the last version may be there or not.
        }
    }

    private static async Task CheckAsync(ServiceProcess service, AcknowledgedWrites journal)
    {
        await service.CaughtUpAsync();
        var present = 0;
        foreach (var (id, entry) in journal.Entries.ToArray())
        {
            var found = await VersionAsync(service, id);
            Assert.True(
                found == entry.Acknowledged || (found == entry.Unanswered && found != 0),
                $"{id}: version {found} is there, {entry.Acknowledged} was acknowledged, {entry.Unanswered} was sent.");
            journal.Found(id, found);
            present += found == 0 ? 0 : 1;
        }

        var all = await service.GetAsync("/v1/search?type=article&limit=0");
        Assert.Equal(present, all.GetProperty("totalHits").GetInt32());
        var tweets = await service.GetAsync("/v1/search?type=tweet");
        Assert.Equal(present == 0 ? [] : [present],
            tweets.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("quoteCount").GetInt32()));
    }

    private static async Task<int> VersionAsync(ServiceProcess service, string id)
    {
        using var answer = await service.Http.GetAsync(new Uri($"/v1/articles/{id}", UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return 0;
        }

        answer.EnsureSuccessStatusCode();
        var article = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var words = article.GetProperty("body").GetString()!.Split(' ');
        Assert.Equal(id + ".", words[3][..words[3].IndexOf('\n', StringComparison.Ordinal)]);
        return int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
