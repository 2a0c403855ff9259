using AngleSharp.Html.Parser;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>Reads an article that came as a page, or as a piece of one.</summary>
internal static class HtmlPage
{
    /// <summary>Reads a page in time and memory linear to it.</summary>
    /// <returns>The article, or why the page can't be read: see <see cref="HtmlComplexityGuard"/>.</returns>
    public static ParseResult Read(SourceDocument document)
    {
        var html = CleanText.Of(document.Content);
        if (HtmlComplexityGuard.ProblemOf(html) is { } problem)
        {
            return ParseResult.Refused(problem);
        }

        using var page = new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(html);
        if (page.Body is not { } body)
        {
            return ParseResult.Of(PageArticle.Of(document, [], found: null));
        }

        var content = new ContentExtractor(body);
        return ParseResult.Of(PageArticle.Of(document, BlockReader.Read(content), PageMetadata.Of(page, content.Root)));
    }
}
