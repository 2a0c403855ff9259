using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SearchService.Cli;

/// <summary>Talks to the service that holds the data folder. What it refuses becomes a sentence.</summary>
internal sealed class ServiceClient : IDisposable
{
    private const int Tries = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    /// <summary>Reaches no further than the address.</summary>
    /// <param name="address">Where the service listens.</param>
    /// <param name="key">The key that may write; null for none.</param>
    /// <param name="clock">Times the pauses between tries.</param>
    public ServiceClient(Uri address, string? key, TimeProvider clock)
    {
        _clock = clock;
        // A proxy of the environment has no business between two processes of one machine.
        _http = new HttpClient(
            new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        _http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Where the service listens.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>Asks for a JSON answer.</summary>
    /// <exception cref="CommandFailedException">The service can't be reached, or says no.</exception>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellation);
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>Asks whether all is well.</summary>
    /// <exception cref="CommandFailedException">The service can't be reached, or says no.</exception>
    public async Task CheckAsync(string path, CancellationToken cancellation)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new CommandFailedException($"The service at {Address} is not well ({(int)answer.StatusCode}).", ExitCode.SomethingWrong);
        }
    }

    /// <summary>Posts nothing.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="accept">Tells whether a status that is no success is an answer all the same.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The answer's body, and its <c>Location</c>.</returns>
    /// <exception cref="CommandFailedException">The service can't be reached, or says no.</exception>
    public async Task<(JsonElement Body, Uri? Location)> PostAsync(string path, Func<HttpStatusCode, bool> accept, CancellationToken cancellation)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, path), cancellation);
        return accept(answer.StatusCode)
            ? (await JsonOf(answer, cancellation) ?? throw Unreadable(answer), answer.Headers.Location)
            : (await ReadAsync(answer, cancellation), answer.Headers.Location);
    }

    /// <summary>Posts NDJSON. Where the service is too busy it is asked again: a document that is there already is not written twice.</summary>
    /// <exception cref="CommandFailedException">The service can't be reached, or says no.</exception>
    public async Task<JsonElement> PostLinesAsync(string path, ReadOnlyMemory<byte> lines)
    {
        for (var tried = 1; ; tried++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(lines) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            using var answer = await SendAsync(request, CancellationToken.None);
            if (tried == Tries || answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                return await ReadAsync(answer, CancellationToken.None);
            }

            var pause = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(tried);
            await Task.Delay(pause < LongestPause ? pause : LongestPause, _clock);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await JsonOf(answer, cancellation);
        if (answer.IsSuccessStatusCode)
        {
            return body ?? throw Unreadable(answer);
        }

        var detail = body is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("detail", out var text) ? text.GetString() : null;
        var remedy = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? " Give a key with --key or SEARCH_SERVICE_KEY."
            : "";
        throw new CommandFailedException($"The service refused ({(int)answer.StatusCode}): {detail ?? answer.ReasonPhrase}{remedy}");
    }

    private static async Task<JsonElement?> JsonOf(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
            return body.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CommandFailedException Unreadable(HttpResponseMessage answer) =>
        new($"{answer.RequestMessage?.RequestUri} did not answer as the service does.");

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await _http.SendAsync(request, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new CommandFailedException($"The service at {Address} did not answer: {e.Message}");
        }
    }
}
