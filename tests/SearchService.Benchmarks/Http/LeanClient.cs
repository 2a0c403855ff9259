using System.Net;
using System.Net.Http.Headers;

namespace SearchService.Benchmarks.Http;

/// <summary>The framework's client without what it adds to be convenient: HTTP/1.1, one connection that is kept, the body read to its end.</summary>
internal sealed class LeanClient : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false
    });
    private readonly byte[] _buffer = new byte[1 << 16];

    /// <summary>Asks.</summary>
    /// <param name="address">What.</param>
    /// <param name="encoding">The encoding that is accepted; null for none.</param>
    /// <returns>The bytes of the body as they were sent.</returns>
    /// <exception cref="HttpRequestException">The answer is not a 200, or not in the encoding.</exception>
    public async Task<long> GetAsync(Uri address, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        using var answer = await _http.SendAsync(request, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var length = 0L;
        for (int read; (read = await body.ReadAsync(_buffer)) > 0;)
        {
            length += read;
        }

        return length;
    }

    public void Dispose() => _http.Dispose();
}
