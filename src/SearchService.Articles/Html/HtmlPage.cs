using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>Reads an article that came as a page, or as a piece of one.</summary>
internal static class HtmlPage
{
    private static readonly HtmlParserOptions Options = new() { SkipComments = true };

    /// <summary>Reads a page in time and memory linear to it.</summary>
    /// <returns>The article, or why the page can't be read: see <see cref="HtmlComplexityGuard"/>.</returns>
    public static ParseResult Read(SourceDocument document) => Read(document, CleanText.Of(document.Content), (page, body) =>
    {
        var content = new ContentExtractor(body);
        return PageArticle.Of(document, BlockReader.Read(content), PageMetadata.Of(page, content.Root));
    });

    /// <summary>Reads HTML that is an article and nothing else, as Markdown gives it: no part of it is searched for, none left out.</summary>
    /// <param name="document">Says everything about the article but the title, which the first heading may say too.</param>
    /// <param name="html">The article, clean.</param>
    public static ParseResult ReadFragment(SourceDocument document, string html) => Read(document, html, (_, body) =>
    {
        var blocks = BlockReader.Read(body);
        var titled = document.Title is null
            && blocks is [{ Kind: BlockKind.Heading, Text: { Length: <= SourceDocumentLimits.TitleLength } heading }, _, ..]
            ? document with { Title = heading.Replace('\n', ' ') } : document;
        return PageArticle.Of(titled, blocks, found: null);
    });

    private static ParseResult Read(SourceDocument document, string html, Func<IDocument, IElement, Article> read)
    {
        if (HtmlComplexityGuard.ProblemOf(html) is { } problem)
        {
            return ParseResult.Refused(problem);
        }

        using var page = new HtmlParser(Options).ParseDocument(html);
        return ParseResult.Of(page.Body is { } body ? read(page, body) : PageArticle.Of(document, [], found: null));
    }
}
