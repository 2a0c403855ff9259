using SearchService.Articles.FlattenedTweets;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.PlainText;

/// <summary>Reads an article that came as plain text.</summary>
internal static class PlainTextReader
{
    /// <summary>Finds date line, title, paragraphs and quoted tweets. What the document itself says about title and date wins.</summary>
    public static Article Read(SourceDocument document)
    {
        var hasDateLine = DateLine.TryRead(CleanText.Of(document.Content), out var day, out var text);
        var paragraphs = ParagraphSplitter.Split(text);
        var title = string.IsNullOrWhiteSpace(document.Title) ? null : CleanText.Of(document.Title).Trim();
        var found = FirstIsTitle(paragraphs, title);
        var body = string.Join(BodyLayout.Separator, found ? paragraphs.Skip(1) : paragraphs);
        var quotations = TweetExtractor.Quotations(body);
        var layout = BodyLayout.Of(body, quotations);
        return new Article
        {
            Id = document.Id,
            Title = title ?? (found ? paragraphs[0] : Headline.Of(body, layout)),
            TitleGenerated = title is null && !found,
            Url = document.Url,
            Source = document.Source,
            Language = document.Language,
            Published = document.Published ?? (hasDateLine ? new PublicationDate(day) : null),
            Authors = document.Authors,
            Body = body,
            Paragraphs = layout,
            Quotations = quotations,
        };
    }

    /// <summary>Where the document brought its own title, only a first paragraph that repeats it is taken out of the body, so that no words are
    /// lost.</summary>
    private static bool FirstIsTitle(List<string> paragraphs, string? title)
    {
        if (paragraphs.Count < 2)
        {
            return false;
        }

        if (title is not null)
        {
            return string.Equals(paragraphs[0], title, StringComparison.OrdinalIgnoreCase);
        }

        // The first of two paragraphs is no title where it holds a tweet, or where the tail of a tweet opens the second.
        return TitleFinder.LooksLikeTitle(paragraphs[0]) && TweetAttributionFinder.In(paragraphs[0]).Count == 0
            && !(TweetAttributionFinder.In(paragraphs[1]) is [var tail, ..] && tail.Range.Start == 0);
    }
}
