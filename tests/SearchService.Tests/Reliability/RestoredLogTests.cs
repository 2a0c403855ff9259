using System.Text;

namespace SearchService.Tests.Reliability;

/// <summary>The log is the truth: an index that knows more than the log that is there, or something else, does not answer.</summary>
public sealed class RestoredLogTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_log_was_restored_from_a_backup_searches_find_what_it_holds_and_what_is_written_next()
    {
        await RunAsync(service => WriteAsync(service, 1, 2));
        TempFolder.Copy(_folder["data/log"], _folder["backup"]);
        await RunAsync(service => WriteAsync(service, 3, 4, 5));
        Directory.Delete(_folder["data/log"], recursive: true);
        TempFolder.Copy(_folder["backup"], _folder["data/log"]);

        await RunAsync(async service =>
        {
            await WriteAsync(service, 6, 7);
            Assert.Equal(["d1", "d2", "d6", "d7"], await IdsAsync(service));
            Assert.Contains("another log", (await service.GetAsync("/v1/status")).GetProperty("damage").GetString(), StringComparison.Ordinal);
        });

        // What is there now grew from the same two records to the same length.
        TempFolder.Copy(_folder["data/log"], _folder["other"]);
        Directory.Delete(_folder["data/log"], recursive: true);
        TempFolder.Copy(_folder["backup"], _folder["data/log"]);
        await RunAsync(service => WriteAsync(service, 8, 9));
        Directory.Delete(_folder["data/log"], recursive: true);
        TempFolder.Copy(_folder["other"], _folder["data/log"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ServiceProcess.RunAsync("verify", "--data", _folder["data"]));
        await RunAsync(async service => Assert.Equal(["d1", "d2", "d6", "d7"], await IdsAsync(service)));
        await ServiceProcess.RunAsync("verify", "--data", _folder["data"]);
    }

    private static async Task WriteAsync(ServiceProcess service, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            using var body = new StringContent(Dispatches.Json(number, letters: 200), Encoding.UTF8, "application/json");
            using var answer = await service.Http.PutAsync(new Uri($"/v1/articles/{Dispatches.Id(number)}", UriKind.Relative), body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        await service.CaughtUpAsync();
    }

    private static async Task<string[]> IdsAsync(ServiceProcess service)
    {
        var answer = await service.GetAsync($"/v1/search?type=article&q={Dispatches.Shared}");
        return [.. answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
    }

    private async Task RunAsync(Func<ServiceProcess, Task> use)
    {
        await using var service = await ServiceProcess.StartAsync(_folder["data"]);
        await use(service);
    }
}
