using System.Buffers;

namespace SearchService.Intake;

/// <summary>Finds where the elements of a JSON array end, byte by byte, without reading them: brackets and strings are followed, the rest is the element's own affair.</summary>
internal sealed class JsonArrayScanner
{
    private int _depth;
    private bool _inText;
    private bool _escaped;

    /// <summary>True once the array's closing bracket was found.</summary>
    public bool Ended { get; private set; }

    /// <summary>Finds the comma or bracket behind the current element.</summary>
    /// <param name="unseen">Bytes that no call has seen yet.</param>
    /// <returns>Its offset in <paramref name="unseen"/>; null where the element goes on.</returns>
    public long? FindEnd(ReadOnlySequence<byte> unseen)
    {
        var offset = 0L;
        foreach (var segment in unseen)
        {
            foreach (var value in segment.Span)
            {
                if (IsEnd(value))
                {
                    return offset;
                }

                offset++;
            }
        }

        return null;
    }

    private bool IsEnd(byte value)
    {
        if (_inText)
        {
            _inText = _escaped || value != (byte)'"';
            _escaped = !_escaped && value == (byte)'\\';
            return false;
        }

        switch (value)
        {
            case (byte)'"':
                _inText = true;
                return false;
            case (byte)'{' or (byte)'[':
                _depth++;
                return false;
            case (byte)']' when _depth == 0:
                Ended = true;
                return true;
            case (byte)'}' or (byte)']':
                _depth = Math.Max(0, _depth - 1); // a bracket too many is found when the element is read
                return false;
            default:
                return value == (byte)',' && _depth == 0;
        }
    }
}
