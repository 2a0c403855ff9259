using System.Buffers;
using System.Text;

namespace SearchService.Intake;

/// <summary>Finds the character set that a page declares for itself.</summary>
internal static class PageCharset
{
    private static readonly SearchValues<char> OfName = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:");

    /// <summary>Where the HTML standard says that it has to stand.</summary>
    private const int Prescanned = 1024;

    /// <summary>What follows <c>charset=</c> in the first 1,024 bytes; null where nothing does.</summary>
    public static string? In(ReadOnlySpan<byte> page)
    {
        var start = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Prescanned)]);
        var at = start.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = start.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = name.IndexOfAnyExcept(OfName);
        return end == 0 ? null : name[..(end < 0 ? name.Length : end)].ToString();
    }
}
