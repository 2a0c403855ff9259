using System.Text;

namespace SearchService.Searching;

/// <summary>A snippet as HTML: every character of the text encoded, <c>&lt;mark&gt;</c> around matches, an ellipsis where the text goes on, nothing else.</summary>
public static class SnippetHtml
{
    /// <summary>Makes the HTML.</summary>
    public static string Of(Snippet snippet)
    {
        var html = new StringBuilder(snippet.Text.Length + 32);
        html.Append(snippet.CutBefore ? "… " : "");
        var at = 0;
        foreach (var mark in snippet.Marks)
        {
            Encode(html, snippet.Text.AsSpan(at, mark.Start - at));
            html.Append("<mark>");
            Encode(html, snippet.Text.AsSpan(mark.Start, mark.Length));
            html.Append("</mark>");
            at = mark.End;
        }

        Encode(html, snippet.Text.AsSpan(at));
        return html.Append(snippet.CutAfter ? " …" : "").ToString();
    }

    private static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }
    }
}
