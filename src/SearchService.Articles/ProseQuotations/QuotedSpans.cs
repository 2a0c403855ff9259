using SearchService.Articles.Text;

namespace SearchService.Articles.ProseQuotations;

/// <summary>Where a paragraph quotes something between quotation marks.</summary>
internal static class QuotedSpans
{
    /// <summary>The spans without their marks, in order, none inside another. A mark that nothing closes opens none.</summary>
    public static List<TextRange> In(string body, TextRange paragraph)
    {
        var spans = new List<TextRange>();
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (Closer(body[i]) is not { } closers)
            {
                continue;
            }

            var end = body.AsSpan(i + 1, paragraph.End - i - 1).IndexOfAny(closers);
            if (end < 0)
            {
                // No later mark of this kind is closed either: another kind may be.
                continue;
            }

            if (end > 0)
            {
                spans.Add(new TextRange(i + 1, i + 1 + end));
            }

            i += end + 1;
        }

        return spans;
    }

    private static string? Closer(char opener) => opener switch
    {
        '"' => "\"",
        '“' => "”",
        '„' => "“”",
        '«' => "»",
        '»' => "«",
        '「' => "」",
        '『' => "』",
        _ => null,
    };
}
