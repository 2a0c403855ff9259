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

    /// <summary>So long that the middle of a segment's file is text or positions, which a merge reads, and not what was read when it was
    /// opened.</summary>
    private const int LongEnough = 20_000;

    private static readonly string[] Queries = ["", Dispatches.Shared, "harbour", "\"the storm\"", "place1*", "type:tweet calm",
        "source:beacon museum"];

    private readonly string _folder = Directory.CreateTempSubdirectory("damaged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_service_with_a_damaged_index_starts_says_so_and_answers_as_before()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var random = new Random(TestSeed.Value);
        var expected = await FillAsync();
        var (rounds, said, seenRebuilding) = (Math.Max(2, Stress.Damages / 10), 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var damage = RandomDamage.Of(Directory.EnumerateDirectories(Path.Combine(_folder, "index"), "g-*")
                .Single(folder => !folder.Contains(".corrupt-", StringComparison.Ordinal)), random);
            output.WriteLine(damage);
            await using var service = ServiceProcess.Start(_folder);
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

        var result =
            $"{rounds} starts, {rounds} with the same answers as before; {said} said the damage and built again ({seenRebuilding} seen rebuilding), {rounds - said} without effect, seed {TestSeed.Value}";
        output.WriteLine(result);
        Stress.Report("service started on a damaged index", result);
        Assert.True(said > 0 || rounds < 4, "No damage was noticed, so nothing was shown.");
    }

    [Fact]
    public async Task An_index_that_is_damaged_while_it_is_used_answers_no_more_once_that_is_noticed_and_is_built_again()
    {
        await using var service = await ServiceProcess.StartAsync(_folder);
        var number = 0;
        for (; number < 4; number++)
        {
            await PutAsync(service, number);
        }

        // What was not committed yet a roll back would drop, and with it the damage.
        await service.UntilAsync(async () => (await service.GetAsync("/v1/status")).GetProperty("committedPosition").GetInt64() == number);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder, "index"), "*.cfs", SearchOption.AllDirectories))
        {
            FlipIn(file);
        }

        // Segments are checked when they are merged, which every few writes bring about.
        await service.UntilAsync(async () =>
        {
            await PutAsync(service, number++);
            return (await service.GetAsync("/v1/status")).GetProperty("damage").ValueKind != JsonValueKind.Null;
        });

        await service.ReadyAsync();
        await service.CaughtUpAsync();
        var status = await service.GetAsync("/v1/status");
        Assert.Contains("damaged while it was in use", status.GetProperty("damage").GetString(), StringComparison.Ordinal);
        Assert.Equal(number, status.GetProperty("articles").GetInt32());
        Assert.Equal(number, (await service.GetAsync($"/v1/search?type=article&q={Dispatches.Shared}")).GetProperty("totalHits").GetInt32());
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_folder, "index"), "*.corrupt-*"));
    }

    private static void FlipIn(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = stream.Length / 2;
        var was = stream.ReadByte();
        stream.Position = stream.Length / 2;
        stream.WriteByte((byte)(was ^ 1));
    }

    private static async Task PutAsync(ServiceProcess service, int number)
    {
        using var body = new StringContent(Dispatches.Json(number, LongEnough), Encoding.UTF8, "application/json");
        using var answer = await service.Http.PutAsync(new Uri($"/v1/articles/{Dispatches.Id(number)}?wait=true", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string[]> FillAsync()
    {
        await using var service = await ServiceProcess.StartAsync(_folder);
        using var body = new StringContent(string.Join('\n', Enumerable.Range(0, Count).Select(number => Dispatches.Json(number, letters: 600))),
            Encoding.UTF8, "application/x-ndjson");
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
