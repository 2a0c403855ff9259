using SearchService.Articles.Html;
using SearchService.Articles.Markdown;
using SearchService.Articles.PlainText;
using SearchService.Articles.Sources;

namespace SearchService.Articles;

/// <summary>Reads a source document into an article and the tweets it quotes. Pure: no I/O, no clock; the same document always gives the same
/// article.</summary>
public static class ArticleParser
{
    /// <summary>Reads any document in time linear to its content. Never throws, whatever the content.</summary>
    /// <returns>The article, or why there is none (markup that would take too long to read).</returns>
    public static ParseResult Parse(SourceDocument document) => document.Format switch
    {
        SourceFormat.Text => ParseResult.Of(PlainTextReader.Read(document)),
        SourceFormat.Html => HtmlPage.Read(document),
        SourceFormat.Markdown => MarkdownPost.Read(document),
        _ => ParseResult.Refused("There is no such format."),
    };
}

/// <summary>What came of reading a source document: an article, or the reason why there is none.</summary>
public sealed record ParseResult
{
    private ParseResult()
    {
    }

    /// <summary>The article; null where the document was refused.</summary>
    public Article? Article { get; private init; }

    /// <summary>Why there is no article, in a sentence; null where there is one.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The document was read.</summary>
    public static ParseResult Of(Article article) => new() { Article = article };

    /// <summary>The document can't be read.</summary>
    public static ParseResult Refused(string reason) => new() { Refusal = reason };
}
