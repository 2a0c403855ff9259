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
            return (null, new DocumentProblem(400, "invalid_charset", $"The bytes from byte {e.Index + 1} on are not {wanted}."));
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
