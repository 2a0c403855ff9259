using System.Security.Cryptography;

namespace SearchService.Log;

/// <summary>How every line of a log file is framed: JSON whose first member sums the rest of the line.</summary>
/// <remarks><c>{"sum":"0123456789abcdef",…}\n</c>, where the sum is the first 64 bits of the SHA-256 of everything between its comma and
/// the line feed. Nothing else in a file reads <c>{"sum":"</c>: JSON escapes the quotation marks of a text.</remarks>
internal static class LogLine
{
    /// <summary>Digits of a sum.</summary>
    public const int SumLength = 16;

    /// <summary>Bytes before what is summed.</summary>
    public const int FrameLength = 8 + SumLength + 2;

    /// <summary>What every line begins with.</summary>
    public static ReadOnlySpan<byte> Start => "{\"sum\":\""u8;

    /// <summary>Sums bytes: 16 hexadecimal digits in lower case.</summary>
    public static void Sum(ReadOnlySpan<byte> bytes, Span<byte> digits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        Convert.TryToHexStringLower(hash[..(SumLength / 2)], digits, out _);
    }

    /// <summary>Fills in the frame of a line whose payload has been written behind <see cref="FrameLength"/> bytes.</summary>
    /// <param name="line">The line without its line feed.</param>
    public static void Frame(Span<byte> line)
    {
        Start.CopyTo(line);
        Sum(line[FrameLength..], line[Start.Length..]);
        "\","u8.CopyTo(line[(Start.Length + SumLength)..]);
    }

    /// <summary>Makes a whole line, line feed included, of a short payload.</summary>
    public static byte[] Of(string payload)
    {
        var line = new byte[FrameLength + payload.Length + 1];
        System.Text.Encoding.ASCII.GetBytes(payload, line.AsSpan(FrameLength));
        Frame(line.AsSpan(0, line.Length - 1));
        line[^1] = (byte)'\n';
        return line;
    }

    /// <summary>Takes a line out of its frame.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <param name="payload">What is summed.</param>
    /// <returns>False where the line is not framed or does not sum up.</returns>
    public static bool TryOpen(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (line.Length <= FrameLength || !line.StartsWith(Start) || !line[(Start.Length + SumLength)..].StartsWith("\","u8))
        {
            return false;
        }

        Span<byte> sum = stackalloc byte[SumLength];
        Sum(line[FrameLength..], sum);
        if (!SumOf(line).SequenceEqual(sum))
        {
            return false;
        }

        payload = line[FrameLength..];
        return true;
    }

    /// <summary>The digits of a line's sum.</summary>
    public static ReadOnlySpan<byte> SumOf(ReadOnlySpan<byte> line) => line.Slice(Start.Length, SumLength);
}
