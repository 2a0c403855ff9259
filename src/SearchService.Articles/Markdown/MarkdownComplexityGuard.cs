using System.Text;

namespace SearchService.Articles.Markdown;

/// <summary>
/// Keeps Markdown from costing more than time linear to its length: the parser looks back at every earlier mark of a paragraph, so that of a
/// paragraph with thousands of brackets, which nobody wrote to be read, the brackets are taken as they are.
/// </summary>
internal static class MarkdownComplexityGuard
{
    private const int MostBrackets = 500;

    /// <summary>The same text, with the brackets escaped in paragraphs that have more than 500 of them.</summary>
    public static string Bounded(string text)
    {
        if (text.AsSpan().Count('[') <= MostBrackets)
        {
            return text;
        }

        var bounded = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfParagraph(text, start);
            var paragraph = text.AsSpan(start, end - start);
            if (paragraph.Count('[') <= MostBrackets)
            {
                bounded.Append(paragraph);
            }
            else
            {
                bounded.Append(paragraph).Replace("[", "\\[", bounded.Length - paragraph.Length, paragraph.Length);
            }

            start = end;
        }

        return bounded.ToString();
    }

    /// <summary>Behind the next line without visible characters.</summary>
    private static int EndOfParagraph(string text, int start)
    {
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            if (text.AsSpan(start, end - start).IsWhiteSpace())
            {
                return end;
            }

            start = end;
        }

        return start;
    }
}
