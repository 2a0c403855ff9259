using System.Net.Sockets;
using System.Text;

namespace SearchService.Tests;

/// <summary>A connection on which a test says exactly what it wants, HTTP or not.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client = new();

    public static async Task<RawClient> ConnectAsync(Uri address)
    {
        var client = new RawClient();
        await client._client.ConnectAsync(address.Host, address.Port);
        return client;
    }

    public Task SendAsync(string text) => _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

    /// <summary>The next status line and headers, and not a byte more.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _client.GetStream().ReadExactlyAsync(next);
            head.Append((char)next[0]);
        }

        return head.ToString();
    }

    /// <summary>What comes until the other side closes.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(_client.GetStream(), Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Ends the connection in the middle of whatever it was.</summary>
    public void Dispose()
    {
        _client.LingerState = new LingerOption(enable: true, 0);
        _client.Dispose();
    }
}
