using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SearchService.Highlighting;

/// <summary>A snippet as HTML: every character of the text encoded, <c>&lt;mark&gt;</c> around matches, an ellipsis where the text goes on, nothing
/// else.</summary>
public static class SnippetHtml
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Makes the HTML.</summary>
    public static string Of(Snippet snippet)
    {
        // Writes into memory that is used again, so that the string is all that a snippet leaves behind.
        var html = new DefaultInterpolatedStringHandler(snippet.Text.Length + 32, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        html.AppendLiteral(snippet.CutBefore ? "… " : "");
        var at = 0;
        foreach (var mark in snippet.Marks)
        {
            Encode(ref html, snippet.Text.AsSpan(at, mark.Start - at));
            html.AppendLiteral("<mark>");
            Encode(ref html, snippet.Text.AsSpan(mark.Start, mark.Length));
            html.AppendLiteral("</mark>");
            at = mark.End;
        }

        Encode(ref html, snippet.Text.AsSpan(at));
        html.AppendLiteral(snippet.CutAfter ? " …" : "");
        return html.ToStringAndClear();
    }

    private static void Encode(ref DefaultInterpolatedStringHandler html, ReadOnlySpan<char> text)
    {
        for (int special; (special = text.IndexOfAny(Special)) >= 0; text = text[(special + 1)..])
        {
            html.AppendFormatted(text[..special]);
            html.AppendLiteral(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => throw new UnreachableException(),
            });
        }

        html.AppendFormatted(text);
    }
}
