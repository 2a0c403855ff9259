using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using SearchService.Articles.Text;

namespace SearchService.Highlighting;

/// <summary>A passage with the ranges that match. HTML is made last, see <see cref="SnippetHtml"/>.</summary>
/// <param name="Text">The passage as it stands in the text.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Marks">What matches, relative to the passage, ascending, not overlapping.</param>
/// <param name="CutBefore">True where the text goes on in front of it.</param>
/// <param name="CutAfter">True where the text goes on behind it.</param>
public sealed record Snippet(string Text, int Start, ImmutableArray<TextRange> Marks, bool CutBefore, bool CutAfter);

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
