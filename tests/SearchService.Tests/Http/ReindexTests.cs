using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SearchService.Indexing;

namespace SearchService.Tests.Http;

public sealed class ReindexTests
{
    [Fact]
    public async Task A_reindex_builds_a_new_generation_with_the_same_answers()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm one"), An.Article("Storm two"));
        var before = await service.SearchFor("storm");
        var done = await CompleteReindexAsync(service);
        Assert.Equal(["id", "state", "done", "total", "startedAt", "finishedAt", "error"], done.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2, 2), (done.GetProperty("done").GetInt32(), done.GetProperty("total").GetInt32()));
        var after = await service.SearchFor("storm");
        Assert.Equal(before.Ids, after.Ids);
        Assert.NotEqual(before.Json.GetProperty("generation").GetString(), after.Json.GetProperty("generation").GetString());
        Assert.Equal("completed", (await service.GetJsonAsync("/v1/status")).GetProperty("reindex").GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_unknown_reindex_is_404()
    {
        await using var service = await TestSearchService.StartAsync();
        Assert.Equal("reindex_not_found", (await service.GetAsync("/v1/reindex/none")).Code);
        Assert.Equal("reindex_not_found", (await service.SendAsync(HttpMethod.Delete, "/v1/reindex/none")).Code);
    }

    [Fact]
    public async Task A_reindex_that_has_ended_is_cancelled_without_effect()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        var id = (await CompleteReindexAsync(service)).GetProperty("id").GetString();
        var answer = await service.SendAsync(HttpMethod.Delete, $"/v1/reindex/{id}");
        Assert.Equal((HttpStatusCode.OK, "completed"), (answer.Status, answer.Json.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_second_reindex_is_told_where_the_running_one_is()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        var (started, refused) = await StartTwiceAsync(service);
        Assert.Equal((HttpStatusCode.Conflict, "reindex_running"), (refused.Status, refused.Code));
        Assert.Equal(started.Headers["Location"], refused.Headers["Location"]);
        Assert.Equal(started.Headers["Location"], refused.Json.GetProperty("running").GetString());
    }

    /// <summary>Starts a reindex, and another one while the first can't come to its end.</summary>
    internal static async Task<(Answer Started, Answer Refused)> StartTwiceAsync(TestSearchService service)
    {
        using var held = new ManualResetEventSlim();
        using var enough = new ManualResetEventSlim();
        ValueTask<bool> HoldTheSwap(StoreFollower follower)
        {
            held.Set();
            return new(enough.Wait(TimeSpan.FromSeconds(30)));
        }

        var holding = Task.Run(() => service.Services.GetRequiredService<LiveIndex>().WriteAsync(HoldTheSwap, CancellationToken.None));
        held.Wait(TimeSpan.FromSeconds(30));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => service.SendAsync(HttpMethod.Post, "/v1/reindex")));
        enough.Set();
        await holding;
        var started = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Accepted);
        return (started, answers.First(answer => answer != started));
    }

    internal static async Task<JsonElement> CompleteReindexAsync(TestSearchService service)
    {
        var started = await service.SendAsync(HttpMethod.Post, "/v1/reindex");
        Assert.Equal(HttpStatusCode.Accepted, started.Status);
        Assert.Equal($"/v1/reindex/{started.Json.GetProperty("id").GetString()}", started.Headers["Location"]);
        while (true)
        {
            var progress = await service.GetJsonAsync(started.Headers["Location"]);
            if (progress.GetProperty("state").GetString() != "running")
            {
                Assert.Equal("completed", progress.GetProperty("state").GetString());
                return progress;
            }

            await Task.Yield();
        }
    }
}
