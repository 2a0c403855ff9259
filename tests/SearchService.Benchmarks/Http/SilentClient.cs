using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SearchService.Benchmarks.Http;

/// <summary>A client that allocates nothing between two requests, so that whatever the process allocates meanwhile is the server's.</summary>
internal sealed class SilentClient : IDisposable
{
    private static readonly byte[] LengthHeader = "\r\nContent-Length: "u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[4 << 20];
    private readonly Uri _server;

    public SilentClient(Uri server)
    {
        _server = server;
        _socket.Connect(IPAddress.Loopback, server.Port);
    }

    /// <summary>The request for an address, as <see cref="Send"/> takes it.</summary>
    public byte[] Request(string address, string? encoding) => Encoding.ASCII.GetBytes(
        $"GET {address} HTTP/1.1\r\nHost: {_server.Authority}\r\n{(encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")}\r\n");

    /// <summary>Sends a request and reads the answer to its end.</summary>
    /// <exception cref="InvalidOperationException">The answer is not a 200, is larger than 4 MB, or breaks off.</exception>
    public void Send(byte[] request)
    {
        _socket.Send(request);
        var length = 0;
        do
        {
            var read = _socket.Receive(_buffer, length, _buffer.Length - length, SocketFlags.None);
            length += read > 0 ? read : throw new InvalidOperationException("The answer broke off.");
        }
        while (!IsWhole(_buffer.AsSpan(0, length)));
        if (!_buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(_buffer, 0, Math.Min(length, 400)));
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var at = answer[..head].IndexOf(LengthHeader);
        if (at < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8); // chunked
        }

        var length = 0;
        foreach (var digit in answer[(at + LengthHeader.Length)..])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                break;
            }

            length = (10 * length) + (digit - '0');
        }

        return answer.Length >= head + 4 + length;
    }
}
