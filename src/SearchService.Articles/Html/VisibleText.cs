using AngleSharp.Dom;

namespace SearchService.Articles.Html;

/// <summary>What a reader sees of a part of a page: white space collapsed, <c>br</c> and the ends of blocks as line ends.</summary>
internal static class VisibleText
{
    /// <summary>Elements whose content nobody reads as text.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "head", "title", "textarea", "select", "option", "object", "svg", "canvas", "audio", "video",
            "iframe",
    };

    /// <summary>The text of one element.</summary>
    public static string Of(INode root) => Of([root]);

    /// <summary>The text of neighbours, together.</summary>
    public static string Of(IEnumerable<INode> nodes)
    {
        var text = new VisibleTextBuilder();
        foreach (var node in nodes)
        {
            Add(text, node);
        }

        return text.ToString();
    }

    /// <summary>True where the text inside of an element is never seen.</summary>
    public static bool IsUnseen(IElement element) => Unseen.Contains(element.LocalName) || element.HasAttribute("hidden");

    private static void Add(VisibleTextBuilder text, INode root)
    {
        // By hand rather than by recursion: a page decides how deep it is.
        for (var node = root; ;)
        {
            var enters = false;
            switch (node)
            {
                case IText words:
                    text.Add(words.Data, preformatted: false);
                    break;
                case IElement { LocalName: "br" }:
                    text.EndLine();
                    break;
                case IElement element when !IsUnseen(element):
                    text.Begin(element);
                    enters = true;
                    break;
            }

            if (enters && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (enters)
            {
                text.End((IElement)node);
            }

            while (!ReferenceEquals(node, root) && node.NextSibling is null)
            {
                node = node.Parent!;
                text.End((IElement)node);
            }

            if (ReferenceEquals(node, root))
            {
                return;
            }

            node = node.NextSibling!;
        }
    }
}
