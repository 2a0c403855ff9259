using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SearchService.Http.Administration;
using SearchService.Indexing;

namespace SearchService.Tests.Http;

public sealed class ReindexEventsTests
{
    [Fact]
    public async Task Events_tell_the_progress_and_end_with_the_end()
    {
        await using var service = await TestSearchService.Holding(
            [.. Enumerable.Range(0, 3_000).Select(i => An.Article($"Storm {i}").WithId($"s{i}"))]);
        var address = (await service.SendAsync(HttpMethod.Post, "/v1/reindex")).Headers["Location"];
        var answer = await service.GetAsync($"{address}/events");
        Assert.Equal((HttpStatusCode.OK, "text/event-stream", "no-store"),
            (answer.Status, answer.Headers["Content-Type"], answer.Headers["Cache-Control"]));
        var events = answer.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('\n')).ToList();
        Assert.All(events, (lines, i) => Assert.Equal(("event: progress", $"id: {i + 1}"), (lines[0], lines[1])));
        var steps = events.ConvertAll(lines => JsonElement.Parse(lines[2]["data: ".Length..]));
        Assert.All(steps.SkipLast(1), step => Assert.Equal("running", step.GetProperty("state").GetString()));
        Assert.Equal(steps.Select(step => step.GetProperty("done").GetInt64()).Order(), steps.Select(step => step.GetProperty("done").GetInt64()));
        Assert.Equal((await service.GetAsync(address)).Text, steps[^1].GetRawText());
        Assert.Equal(("completed", 3_000), (steps[^1].GetProperty("state").GetString(), steps[^1].GetProperty("done").GetInt32()));
    }

    [Fact]
    public async Task Of_a_reindex_that_has_ended_there_is_one_event_and_of_an_unknown_one_none()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        var id = (await ReindexTests.CompleteReindexAsync(service)).GetProperty("id").GetString();
        Assert.Single((await service.GetAsync($"/v1/reindex/{id}/events")).Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("reindex_not_found", (await service.GetAsync("/v1/reindex/none/events")).Code);
    }

    [Fact]
    public async Task A_long_silence_is_filled_with_comments()
    {
        var clock = new FakeTimeProvider();
        var end = new TaskCompletionSource();
        using var lifetime = new Lifetime();
        var http = ContextWith(clock, lifetime);
        var writing = new ReindexEvents(StepsUntil(end.Task)).ExecuteAsync(http);
        clock.Advance(TimeSpan.FromSeconds(14));
        Assert.DoesNotContain(": still running", Written(http), StringComparison.Ordinal);
        for (var comments = 1; comments <= 2; comments++)
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            while (Written(http).Split(": still running\n\n").Length <= comments)
            {
                await Task.Yield();
            }
        }

        end.SetResult();
        await writing;
        Assert.EndsWith("\n\n: still running\n\n: still running\n\n", Written(http), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stream_ends_when_the_service_stops_and_when_the_client_has_gone()
    {
        foreach (var leave in new[] { true, false })
        {
            using var lifetime = new Lifetime();
            using var gone = new CancellationTokenSource();
            var http = ContextWith(new FakeTimeProvider(), lifetime);
            http.RequestAborted = gone.Token;
            var writing = new ReindexEvents(StepsUntil(new TaskCompletionSource().Task)).ExecuteAsync(http);
            Assert.False(writing.IsCompleted);
            if (leave)
            {
                await gone.CancelAsync();
            }
            else
            {
                lifetime.StopApplication();
            }

            await writing.WaitAsync(TimeSpan.FromSeconds(30));
            Assert.StartsWith("event: progress\nid: 1\n", Written(http), StringComparison.Ordinal);
        }
    }

    private static async IAsyncEnumerable<ReindexProgress> StepsUntil(Task end, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return new ReindexProgress("r1", ReindexState.Running, 0, 9, DateTimeOffset.UnixEpoch, FinishedAt: null, Error: null);
        await end.WaitAsync(cancellation);
    }

    private static DefaultHttpContext ContextWith(TimeProvider clock, IHostApplicationLifetime lifetime) => new()
    {
        RequestServices = new ServiceCollection().AddSingleton(clock).AddSingleton(lifetime).AddOptions().BuildServiceProvider(),
        Response = { Body = new MemoryStream() },
    };

    private static string Written(HttpContext http) => System.Text.Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
