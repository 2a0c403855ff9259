using AngleSharp.Dom;

namespace SearchService.Articles.Html;

/// <summary>Elements that begin and end a paragraph of text.</summary>
internal static class BlockElements
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>True for an element that is laid out as a block.</summary>
    public static bool Contains(IElement element) => Names.Contains(element.LocalName);
}
