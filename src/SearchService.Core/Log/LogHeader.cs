using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SearchService.Log;

/// <summary>The first line of a log file: <c>{"sum":"…","log":"articles","version":1,"first":1}</c>.</summary>
internal static class LogHeader
{
    /// <summary>The version of the format that this program writes, and the newest that it reads.</summary>
    public const int Version = 1;

    /// <summary>Longest first line of any version.</summary>
    public const int MaxLength = 1_024;

    private const string NameStart = "articles-";
    private const string NameEnd = ".log";

    private static ReadOnlySpan<byte> PayloadStart => "\"log\":\"articles\",\"version\":"u8;

    /// <summary>The header of a file whose first record has this position.</summary>
    public static byte[] Of(long first) =>
        LogLine.Of(string.Create(CultureInfo.InvariantCulture, $"\"log\":\"articles\",\"version\":{Version},\"first\":{first}}}"));

    /// <summary>The name of that file.</summary>
    public static string FileName(long first) => string.Create(CultureInfo.InvariantCulture, $"{NameStart}{first:D19}{NameEnd}");

    /// <summary>The first position that a file's name tells; null where it is no file of a log.</summary>
    public static long? FirstOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.Length == NameStart.Length + 19 + NameEnd.Length
            && name.StartsWith(NameStart, StringComparison.Ordinal)
            && name.EndsWith(NameEnd, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(NameStart.Length, 19), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? first
            : null;
    }

    /// <summary>What is wrong with the first bytes of a file; null where they are its header.</summary>
    /// <param name="start">The first <see cref="MaxLength"/> bytes, or as many as there are.</param>
    /// <param name="first">The position that the file's name tells.</param>
    public static string? Problem(ReadOnlySpan<byte> start, long first)
    {
        var expected = Of(first);
        if (start.StartsWith(expected))
        {
            return null;
        }

        var end = start.IndexOf((byte)'\n');
        if (end < 0 || !LogLine.TryOpen(start[..end], out var payload) || !payload.StartsWith(PayloadStart)
            || !Utf8Parser.TryParse(payload[PayloadStart.Length..], out int version, out _))
        {
            return "its first line is not the header of a log. Restore the file from a backup.";
        }

        return version > Version
            ? $"it has format {version}, and this program reads formats up to {Version}. Start a newer version of the program."
            : $"its header does not fit its name: {Encoding.ASCII.GetString(payload)}. Give the file its own name again, or restore a backup.";
    }
}
