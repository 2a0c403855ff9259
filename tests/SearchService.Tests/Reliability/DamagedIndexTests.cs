#if LUCENE_NET
using System.Text;
using System.Text.Json;
using SearchService.Tests.Lucene;
using Xunit.Abstractions;

namespace SearchService.Tests.Reliability;

/// <summary>A service whose index was damaged while it was down starts, says so, and answers from an index that it built again.</summary>
[Trait("Category", "Stress")]
public sealed class DamagedIndexTests(ITestOutputHelper output) : IDisposable
{
    private const int Count = 600;

    private static readonly string[] Queries = ["", Dispatches.Shared, "harbour", "\"the storm\"", "place1*", "type:tweet calm", "source:beacon museum"];

    private readonly string _folder = Directory.CreateTempSubdirectory("damaged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_service_with_a_damaged_index_starts_says_so_and_answers_as_before()
    {
        output.WriteLine($"seed {Stress.Seed}");
        var random = new Random(Stress.Seed);
        var expected = await FillAsync();
        var (rounds, said, seenRebuilding) = (Math.Max(2, Stress.Damages / 10), 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var damage = RandomDamage.Of(Directory.EnumerateDirectories(Path.Combine(_folder, "index"), "g-*").Single(folder => !folder.Contains(".corrupt-", StringComparison.Ordinal)), random);
            output.WriteLine(damage);
            await using var service = ServiceProcess.Start("Lucene", _folder);
            var states = await StatesUntilReadyAsync(service);
            Assert.Equal(expected, await AnswersAsync(service));
            var status = await service.GetAsync("/v1/status");
            if (status.GetProperty("damage").ValueKind != JsonValueKind.Null)
            {
                said++;
                seenRebuilding += states.Contains("rebuilding") ? 1 : 0;
            }

            Assert.Equal(said, Directory.EnumerateDirectories(Path.Combine(_folder, "index"), "*.corrupt-*").Count());
        }

        var result = $"{rounds} starts, {rounds} with the same answers as before; {said} said the damage and built again ({seenRebuilding} seen rebuilding), {rounds - said} without effect, seed {Stress.Seed}";
        output.WriteLine(result);
        Stress.Report("service started on a damaged index", result);
        Assert.True(said > 0 || rounds < 4, "No damage was noticed, so nothing was shown.");
    }

    private async Task<string[]> FillAsync()
    {
        await using var service = await ServiceProcess.StartAsync("Lucene", _folder);
        using var body = new StringContent(string.Join('\n', Enumerable.Range(0, Count).Select(number => Dispatches.Json(number, letters: 600))), Encoding.UTF8, "application/x-ndjson");
        using var answer = await service.Http.PostAsync(new Uri("/v1/articles", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await service.CaughtUpAsync();
        return await AnswersAsync(service);
    }

    private static async Task<HashSet<string>> StatesUntilReadyAsync(ServiceProcess service)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        await service.UntilAsync(async () =>
        {
            try
            {
                return !states.Add((await service.GetAsync("/v1/status")).GetProperty("state").GetString()!) && states.Contains("ready");
            }
            catch (HttpRequestException)
            {
                return false; // It does not listen yet.
            }
        });
        await service.ReadyAsync();
        await service.CaughtUpAsync();
        return states;
    }

    /// <summary>Totals, facets and hits in the order of their days: what does not depend on how documents lie in segments.</summary>
    private static async Task<string[]> AnswersAsync(ServiceProcess service)
    {
        var answers = new List<string>();
        foreach (var query in Queries)
        {
            var answer = await service.GetAsync($"/v1/search?sort=newest&limit=50&facets=type,author,date,source&q={Uri.EscapeDataString(query)}");
            var hits = answer.GetProperty("hits").EnumerateArray().Select(hit => $"{hit.GetProperty("id")} {hit.GetProperty("highlight")}");
            answers.Add($"{answer.GetProperty("totalHits")} {answer.GetProperty("facets")} {string.Join(' ', hits)}");
        }

        return [.. answers];
    }
}
#endif
