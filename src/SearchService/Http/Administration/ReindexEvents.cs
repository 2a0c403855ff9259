using System.Text.Json;
using Microsoft.Extensions.Options;
using SearchService.Indexing;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace SearchService.Http.Administration;

/// <summary>A reindex as server-sent events, until it has ended, the client has gone or the service stops.</summary>
/// <param name="steps">How it stands, now and after every change.</param>
/// <remarks>The framework's own result for server-sent events writes no comments, which keep proxies from cutting a quiet connection.</remarks>
internal sealed class ReindexEvents(IAsyncEnumerable<ReindexProgress> steps) : IResult
{
    /// <summary>The content type of server-sent events.</summary>
    public const string ContentType = "text/event-stream";

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(httpContext.Response, services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions, ended);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or asks again after the start.
        }
    }

    private async Task WriteAsync(HttpResponse response, TimeProvider clock, JsonSerializerOptions json, CancellationTokenSource ended)
    {
        await using var following = steps.GetAsyncEnumerator(ended.Token);
        var next = following.MoveNextAsync().AsTask();
        try
        {
            for (var number = 1; await IsThereAsync(next, response, clock, ended.Token); number++)
            {
                var data = JsonSerializer.Serialize(ReindexResponse.From(following.Current), json);
                await SendAsync(response, $"event: progress\nid: {number}\ndata: {data}\n\n", ended.Token);
                next = following.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // What is followed can't be let go of while a step is awaited.
            await ended.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for the next step, with a comment now and then; false where there is none.</summary>
    private static async Task<bool> IsThereAsync(Task<bool> next, HttpResponse response, TimeProvider clock, CancellationToken ended)
    {
        while (true)
        {
            await ((Task)next).WaitAsync(LongestSilence, clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ended.ThrowIfCancellationRequested();
            if (next.IsCompleted)
            {
                return await next;
            }

            await SendAsync(response, ": still running\n\n", ended);
        }
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken ended)
    {
        await response.WriteAsync(text, ended);
        await response.Body.FlushAsync(ended);
    }
}
