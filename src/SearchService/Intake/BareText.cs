using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SearchService.Intake;

/// <summary>Decodes a body that is the text itself.</summary>
internal static class BareText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8 where the bytes are valid UTF-8, else the declared character set.</summary>
    /// <returns>The text without a byte order mark, or what is wrong.</returns>
    public static (string? Text, DocumentProblem? Fault) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        Encoding? encoding = Strict;
        if (!Utf8.IsValid(bytes) && !string.IsNullOrEmpty(charset))
        {
            encoding = EncodingOf(charset);
        }

        if (encoding is null)
        {
            return (null, DocumentProblem.UnknownCharset);
        }

        try
        {
            var text = encoding.GetString(bytes);
            return (text.StartsWith('\uFEFF') ? text[1..] : text, null);
        }
        catch (DecoderFallbackException e)
        {
            var wanted = encoding is UTF8Encoding ? "UTF-8" : $"UTF-8 nor {encoding.WebName}";
            return (null, new DocumentProblem(400, DocumentProblemCodes.InvalidCharset, $"The bytes from byte {e.Index + 1} on are not {wanted}."));
        }
    }

    private static Encoding? EncodingOf(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null; // .NET knows UTF-7 and refuses it.
        }
    }
}

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
