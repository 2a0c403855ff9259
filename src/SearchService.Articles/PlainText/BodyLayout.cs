using System.Collections.Immutable;

namespace SearchService.Articles.PlainText;

/// <summary>Says what each paragraph of a body is.</summary>
internal static class BodyLayout
{
    /// <summary>What stands between two paragraphs of a body.</summary>
    public const string Separator = "\n\n";

    /// <summary>
    /// The paragraphs in order. One in which prose and tweets follow each other is cut where a quotation begins and ends. The paragraph that repeats
    /// a quoted tweet without its tail is one too.
    /// </summary>
    /// <param name="body">Paragraphs joined by <see cref="Separator"/>.</param>
    /// <param name="quotations">In order, without overlaps.</param>
    public static ImmutableArray<Paragraph> Of(string body, ImmutableArray<Quotation> quotations)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var texts = quotations.Select(quotation => quotation.Tweet.Text).ToHashSet(StringComparer.Ordinal);
        var next = 0;
        for (var start = 0; start < body.Length;)
        {
            var end = body.IndexOf(Separator, start, StringComparison.Ordinal);
            end = end < 0 ? body.Length : end;
            for (var from = start; from < end;)
            {
                while (next < quotations.Length && quotations[next].Range.End <= from)
                {
                    next++;
                }

                var quoted = next < quotations.Length && quotations[next].Range.Start <= from;
                var to = next == quotations.Length ? end : Math.Min(end, quoted ? quotations[next].Range.End : quotations[next].Range.Start);
                var piece = ParagraphSplitter.Trim(body, from, to);
                if (piece.Length > 0)
                {
                    paragraphs.Add(new Paragraph(piece, quoted ? ParagraphKind.QuotedTweet : KindOf(piece.Of(body), texts)));
                }

                from = to;
            }

            start = end + Separator.Length;
        }

        return paragraphs.ToImmutable();
    }

    private static ParagraphKind KindOf(string text, HashSet<string> tweets) =>
        tweets.Contains(text) ? ParagraphKind.QuotedTweet
        : CaptionDetector.IsCaption(text) ? ParagraphKind.Caption : ParagraphKind.Prose;
}
