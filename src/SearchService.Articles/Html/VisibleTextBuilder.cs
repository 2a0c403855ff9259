using System.Text;
using AngleSharp.Dom;
using SearchService.Articles.PlainText;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>Puts text together as a browser lays it out.</summary>
internal sealed class VisibleTextBuilder
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private int _preformatted;

    /// <summary>Adds text; in preformatted elements with its line ends.</summary>
    public void Add(string text, bool preformatted)
    {
        foreach (var c in text)
        {
            if ((preformatted || _preformatted > 0) && c == '\n')
            {
                EndLine();
            }
            else if (char.IsWhiteSpace(c))
            {
                _space = true;
            }
            else
            {
                if (_space && _text.Length > 0 && _text[^1] != '\n')
                {
                    _text.Append(' ');
                }

                _space = false;
                _text.Append(c);
            }
        }
    }

    /// <summary>Ends the line, also an empty one.</summary>
    public void EndLine()
    {
        _space = false;
        _text.Append('\n');
    }

    /// <summary>An element begins.</summary>
    public void Begin(IElement element)
    {
        _preformatted += element.LocalName is "pre" ? 1 : 0;
        BreakAt(element);
    }

    /// <summary>An element ends.</summary>
    public void End(IElement element)
    {
        _preformatted -= element.LocalName is "pre" ? 1 : 0;
        BreakAt(element);
    }

    /// <summary>The text, clean, without white space around it.</summary>
    public override string ToString()
    {
        var text = CleanText.Of(_text.ToString());
        return ParagraphSplitter.Trim(text, 0, text.Length).Of(text);
    }

    private void BreakAt(IElement element)
    {
        if (element.LocalName is "td" or "th")
        {
            _space = true;
        }
        else if (BlockElements.Contains(element) && _text.Length > 0 && _text[^1] != '\n')
        {
            EndLine();
        }
    }
}

/// <summary>Elements that begin and end a paragraph of text.</summary>
internal static class BlockElements
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
            "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>True for an element that is laid out as a block.</summary>
    public static bool Contains(IElement element) => Names.Contains(element.LocalName);
}
