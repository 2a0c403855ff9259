namespace SearchService.Log;

/// <summary>Reads the lines of a part of a file, with one buffer that grows to the longest line.</summary>
internal sealed class LogLineReader(ILogFile file, long start, long end)
{
    /// <summary>A line that is longer was never written: 2 MB of content are at most 12 MB of JSON.</summary>
    private const int LongestLine = 64 << 20;

    private const int FirstBuffer = 64 << 10;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _from;
    private int _filled;
    private long _bufferOffset = start;

    /// <summary>Where the current line begins.</summary>
    public long Offset { get; private set; } = start;

    /// <summary>Where the next line begins.</summary>
    public long NextOffset => _bufferOffset + _from;

    /// <summary>True where the current line ends with a line feed; false where the part (or patience) ends before one.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its line feed, until the next call.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        Offset = NextOffset;
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_from, _filled - _from);
            var feed = rest[searched..].IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = rest[..(searched + feed)];
                _from += line.Length + 1;
                IsComplete = true;
                return true;
            }

            searched = rest.Length;
            if (searched >= LongestLine || !Fill())
            {
                line = _buffer.AsSpan(_from, _filled - _from);
                _from = _filled;
                IsComplete = false;
                return line.Length > 0;
            }
        }
    }

    private bool Fill()
    {
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _filled - _from).CopyTo(_buffer);
            _bufferOffset += _from;
            _filled -= _from;
            _from = 0;
        }

        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var wanted = Math.Min(_buffer.Length - _filled, end - _bufferOffset - _filled);
        var read = wanted <= 0 ? 0 : file.Read(_buffer.AsSpan(_filled, (int)wanted), _bufferOffset + _filled);
        _filled += read;
        return read > 0;
    }
}
