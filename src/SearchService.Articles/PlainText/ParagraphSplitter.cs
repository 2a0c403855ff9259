using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

/// <summary>Cuts a text into paragraphs.</summary>
internal static class ParagraphSplitter
{
    /// <summary>
    /// Lines without visible characters end a paragraph, and the lines between them are kept as lines of one. A text that has no such line between
    /// others was written a paragraph a line.
    /// </summary>
    /// <param name="text">The text, clean.</param>
    /// <returns>The paragraphs without the white space around them, in order; none of them is empty.</returns>
    public static List<string> Split(string text)
    {
        var byEmptyLine = new List<string>();
        var byLine = new List<string>();
        var blockStart = -1;
        var blockEnd = 0;
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = Trim(text, start, end);
            if (line.Length > 0)
            {
                byLine.Add(line.Of(text));
                blockStart = blockStart < 0 ? line.Start : blockStart;
                blockEnd = line.End;
            }
            else if (blockStart >= 0)
            {
                byEmptyLine.Add(text[blockStart..blockEnd]);
                blockStart = -1;
            }

            start = end + 1;
        }

        if (blockStart >= 0)
        {
            byEmptyLine.Add(text[blockStart..blockEnd]);
        }

        return byEmptyLine.Count > 1 ? byEmptyLine : byLine;
    }

    /// <summary>The part of a range that has neither white space nor characters without width at its ends.</summary>
    public static TextRange Trim(string text, int start, int end)
    {
        while (start < end && CleanText.IsBlank(text[start]))
        {
            start++;
        }

        return new TextRange(start, TrimEnd(text, start, end));
    }

    /// <summary>Behind the last visible character of a range; its start where there is none.</summary>
    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && CleanText.IsBlank(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
