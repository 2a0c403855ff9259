using System.Buffers;
using System.Text;
using System.Text.Unicode;
using SearchService.Articles.Sources;

namespace SearchService.Intake;

/// <summary>Reads a body or a file that is the content itself.</summary>
internal static class BareText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads it: UTF-8 where the bytes are valid UTF-8, else the declared character set, else the one that a page itself declares.</summary>
    /// <param name="id">The id that the document gets.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="bytes">The content; a byte order mark is dropped.</param>
    /// <param name="charset">What was declared; null where nothing was.</param>
    public static DocumentResult Read(string id, SourceFormat format, ReadOnlySpan<byte> bytes, string? charset)
    {
        Encoding? encoding = Strict;
        if (!Utf8.IsValid(bytes) && (charset ?? (format == SourceFormat.Html ? PageCharset.In(bytes) : null)) is { Length: > 0 } declared)
        {
            encoding = EncodingOf(declared);
        }

        if (encoding is null)
        {
            return DocumentResult.Refused(
                DocumentProblemCodes.CharsetNotSupported,
                "The declared character set is not known, and the bytes are not UTF-8. Send UTF-8.",
                "Content-Type");
        }

        try
        {
            var text = encoding.GetString(bytes);
            return SourceDocument.Create(id, text.StartsWith('\uFEFF') ? text[1..] : text, format);
        }
        catch (DecoderFallbackException e)
        {
            var wanted = encoding is UTF8Encoding ? "UTF-8" : $"UTF-8 nor {encoding.WebName}";
            return DocumentResult.Refused(DocumentProblemCodes.InvalidCharset, $"The bytes from byte {e.Index + 1} on are not {wanted}.");
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
