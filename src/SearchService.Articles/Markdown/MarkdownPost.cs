using System.Collections.Immutable;
using System.Globalization;
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

        return HtmlPage.ReadFragment(said, html);
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

/// <summary>What a post says about itself, in the words of Jekyll, Hugo and Eleventy.</summary>
internal static class PostMetadata
{
    /// <summary>The document with what its front matter knows and the submission did not say.</summary>
    public static SourceDocument Of(FrontMatter matter, SourceDocument document) => document with
    {
        Title = document.Title ?? Accepted(SourceDocumentMember.Title, matter.First("title", "headline", "seo_title")),
        Url = document.Url ?? Accepted(
            SourceDocumentMember.Url,
            matter.First("canonical_url", "canonicalurl", "canonical", "original_url", "originalurl", "seo.canonical", "params.canonical", "url",
                "link", "permalink")),
        Source = document.Source
            ?? Accepted(SourceDocumentMember.Source, matter.First("site", "site_name", "sitename", "publication", "publisher", "source")),
        Language = document.Language ?? Accepted(SourceDocumentMember.Language, matter.First("lang", "language", "locale")?.Replace('_', '-')),
        Published = document.Published ?? Date(matter, document.Id),
        Authors = document.Authors.IsDefaultOrEmpty ? AuthorsOf(matter) : document.Authors,
    };

    private static ImmutableArray<string> AuthorsOf(FrontMatter matter) =>
        Bylines.Of(matter.All("authors", "author", "author.name", "byline", "by", "creator", "params.authors", "params.author"));

    private static PublicationDate? Date(FrontMatter matter, string id)
    {
        foreach (var key in (string[])["date", "published", "publishdate", "pubdate", "date_published", "published_at", "publish_date", "created",
            "created_at"])
        {
            if (WrittenDate.TryRead(matter.First(key), out var date))
            {
                return date;
            }
        }

        // Jekyll dates posts by their file names: 2020-10-28-storm-warning.md.
        var name = id.AsSpan(id.LastIndexOf(':') + 1);
        return name.Length > 11 && name[10] == '-' && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) ? new PublicationDate(day) : null;
    }

    private static string? Accepted(SourceDocumentMember member, string? text) => member.Accepts(text) ? text : null;
}
