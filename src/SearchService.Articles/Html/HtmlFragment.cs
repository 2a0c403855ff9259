using AngleSharp.Html.Parser;
using SearchService.Articles.Sources;

namespace SearchService.Articles.Html;

/// <summary>Reads HTML that is an article and nothing else, as Markdown and feeds give it: no part of it is searched for, none left out.</summary>
internal static class HtmlFragment
{
    /// <summary>Reads it; the document says everything about it but the title, which the first heading may say too.</summary>
    public static ParseResult Read(SourceDocument document, string html)
    {
        if (HtmlComplexityGuard.ProblemOf(html) is { } problem)
        {
            return ParseResult.Refused(problem);
        }

        using var page = new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(html);
        var blocks = page.Body is { } body ? BlockReader.Read(body) : [];
        var titled = document.Title is null && blocks is [{ Kind: BlockKind.Heading, Text: { Length: <= SourceDocumentLimits.TitleLength } heading }, _, ..] ? document with { Title = heading.Replace('\n', ' ') } : document;
        return ParseResult.Of(PageArticle.Of(titled, blocks, found: null));
    }
}
