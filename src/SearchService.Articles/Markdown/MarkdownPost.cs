using Markdig;
using SearchService.Articles.Html;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.Articles.Markdown;

/// <summary>Reads an article that came as Markdown: a post of Jekyll, Hugo, Eleventy and their like, with or without front matter.</summary>
internal static class MarkdownPost
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Reads a post in time linear to it; HTML in it is read as in a page.</summary>
    /// <returns>The article, or why the post can't be read.</returns>
    public static ParseResult Read(SourceDocument document)
    {
        var matter = FrontMatter.Of(CleanText.Of(document.Content));
        var said = PostMetadata.Of(matter, document);
        var text = MarkdownComplexityGuard.Bounded(Shortcodes.Resolve(matter.Rest));
        if (Rendered(text) is not { } html)
        {
            // Nested deeper than a post can mean: its words, as they stand.
            return ParseResult.Of(PlainTextReader.Read(said with { Content = matter.Rest }) with { Published = said.Published });
        }

        return HtmlFragment.Read(said, html);
    }

    /// <summary>As HTML; null where the parser gives up on nesting of more than 128 levels.</summary>
    private static string? Rendered(string text)
    {
        try
        {
            return Markdig.Markdown.ToHtml(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
