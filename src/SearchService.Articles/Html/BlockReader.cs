using AngleSharp.Dom;
using SearchService.Articles.FlattenedTweets;

namespace SearchService.Articles.Html;

/// <summary>Reads the blocks of an article in the order in which a reader sees them.</summary>
internal sealed class BlockReader
{
    private readonly ContentExtractor? _content;
    private readonly List<Block> _blocks = [];
    private VisibleTextBuilder _text = new();
    private int _linked;
    private BlockKind _kind = BlockKind.Paragraph;

    private BlockReader(ContentExtractor? content) => _content = content;

    /// <summary>Reads the article that a page holds.</summary>
    public static List<Block> Read(ContentExtractor content) => Read(content.Root, content);

    /// <summary>Reads all of an element.</summary>
    public static List<Block> Read(IElement whole) => Read(whole, content: null);

    private static List<Block> Read(IElement root, ContentExtractor? content)
    {
        var reader = new BlockReader(content);
        reader.AddChildren(root, inLink: false);
        reader.EndBlock();
        return reader._blocks;
    }

    // As deep as HtmlComplexityGuard lets pages nest.
    private void AddChildren(IElement parent, bool inLink)
    {
        foreach (var child in parent.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    _text.Add(words.Data, preformatted: false);
                    _linked += inLink ? words.Data.Length : 0;
                    break;
                case IElement { LocalName: "br" }:
                    _text.EndLine();
                    break;
                case IElement element:
                    Add(element, inLink);
                    break;
            }
        }
    }

    private void Add(IElement element, bool inLink)
    {
        if (Embeds.TryRead(element, out var post))
        {
            AddPost(post);
        }
        else if (OEmbed.TryRead(element, out var answered))
        {
            AddPost(answered);
        }
        else if (VisibleText.IsUnseen(element))
        {
            return;
        }
        else if (_content?.IsAround(element) == true)
        {
            AddPostsOf(element);
        }
        else if (BlockElements.Contains(element) && !IsCellOfText(element))
        {
            EndBlock();
            var kind = _kind;
            _kind = KindOf(element, kind);
            AddInside(element, inLink);
            EndBlock();
            _kind = kind;
        }
        else
        {
            AddInside(element, inLink || element.LocalName is "a");
        }
    }

    private void AddInside(IElement element, bool inLink)
    {
        _text.Begin(element);
        AddChildren(element, inLink);
        _text.End(element);
    }

    private void AddPost(EmbeddedPost post)
    {
        EndBlock();
        _blocks.Add(new Block(post.Shown, BlockKind.Post, post));
    }

    /// <summary>A box beside the text may be there to show a post.</summary>
    private void AddPostsOf(IElement around)
    {
        if (around.LocalName is "nav" or "footer" or "form" || BoilerplateRules.Of(around) == ElementRole.Comments)
        {
            return;
        }

        foreach (var quote in around.QuerySelectorAll("blockquote, iframe, oembed"))
        {
            if (Embeds.TryRead(quote, out var post))
            {
                AddPost(post);
            }
        }
    }

    /// <summary>A table of figures is read row by row; one that lays a page out holds blocks.</summary>
    private static bool IsCellOfText(IElement element) => element.LocalName is "td" or "th" && !element.Children.Any(BlockElements.Contains);

    private static BlockKind KindOf(IElement element, BlockKind outer) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "figcaption" => BlockKind.Caption,
        _ => outer,
    };

    private void EndBlock()
    {
        var text = _text.ToString();
        var linked = _linked;
        (_text, _linked) = (new VisibleTextBuilder(), 0);
        if (text.Length == 0 || (linked >= text.Length * 0.5 && Boundary.IsPointer(text)))
        {
            return;
        }

        if (Embeds.OfAddressAlone(text) is { } post)
        {
            _blocks.Add(new Block(text, BlockKind.Post, post));
            return;
        }

        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _blocks.Add(new Block(paragraph, _kind));
        }
    }
}

/// <summary>A paragraph of a page, or a post that stands between two.</summary>
/// <param name="Text">What is shown, clean; lines are separated by one line end.</param>
/// <param name="Kind">What the markup says that it is.</param>
/// <param name="Post">The embedded post that it shows, if it shows one.</param>
internal sealed record Block(string Text, BlockKind Kind, EmbeddedPost? Post = null);

/// <summary>What the markup says that a block is.</summary>
internal enum BlockKind
{
    /// <summary>Text like any other.</summary>
    Paragraph,

    /// <summary><c>h1</c> to <c>h6</c>.</summary>
    Heading,

    /// <summary>What describes a picture.</summary>
    Caption,

    /// <summary>An embedded post.</summary>
    Post,
}
