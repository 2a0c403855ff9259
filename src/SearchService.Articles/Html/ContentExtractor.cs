using AngleSharp.Dom;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>Finds the part of a page that is the article, and what within it is not, by where the text is and how much of it is links.</summary>
internal sealed class ContentExtractor
{
    private const double MostAround = 0.4;
    private const double MostComments = 0.8;
    private const double LinksOfList = 0.7;
    private const int ListLinks = 3;

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "ul", "ol", "dl", "div", "section", "table" };

    private readonly Dictionary<IElement, Measure> _measures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IElement, int> _prose = new(ReferenceEqualityComparer.Instance);
    private readonly int _whole;

    /// <summary>Measures a page once; linear in it.</summary>
    public ContentExtractor(IElement body)
    {
        _whole = MeasureOf(body, inLink: false).Text;
        ProseOf(body);
        Root = RootOf(body);
    }

    /// <summary>What holds the article.</summary>
    public IElement Root { get; }

    /// <summary>True for an element that surrounds an article: by its name, unless it holds much of the page's text, or because it is a list of
    /// links.</summary>
    public bool IsAround(IElement element)
    {
        var measure = _measures.GetValueOrDefault(element);
        return BoilerplateRules.Of(element) switch
        {
            ElementRole.Around => measure.Text <= _whole * MostAround,
            ElementRole.Comments => measure.Text <= _whole * MostComments,
            _ => Lists.Contains(element.LocalName)
                && measure.Links >= ListLinks
                && measure.Linked > measure.Text * LinksOfList
                && measure.Text <= _whole * MostAround,
        };
    }

    private Measure MeasureOf(IElement element, bool inLink)
    {
        var sum = new Measure(0, 0, element.LocalName is "a" ? 1 : 0);
        inLink |= element.LocalName is "a";
        foreach (var child in element.ChildNodes)
        {
            if (child is IText words)
            {
                var length = Visible(words.Data);
                sum += new Measure(length, inLink ? length : 0, 0);
            }
            else if (child is IElement inner && !VisibleText.IsUnseen(inner))
            {
                sum += MeasureOf(inner, inLink);
            }
        }

        _measures[element] = sum;
        return sum;
    }

    private int ProseOf(IElement element)
    {
        var prose = 0;
        foreach (var child in element.ChildNodes)
        {
            prose += child switch
            {
                IText words => Visible(words.Data),
                IElement { LocalName: not "a" } inner when !VisibleText.IsUnseen(inner) && !IsAround(inner) => ProseOf(inner),
                _ => 0,
            };
        }

        _prose[element] = prose;
        return prose;
    }

    private IElement RootOf(IElement body)
    {
        var whole = _prose[body];
        if (Largest(body.QuerySelectorAll("[itemprop~=articleBody]")) is { } marked && _prose[marked] >= whole * 0.3)
        {
            return marked;
        }

        if (Largest(body.QuerySelectorAll("article, .h-entry, .hentry")) is { } article && _prose[article] >= whole * 0.4)
        {
            return article;
        }

        var root = Largest(body.QuerySelectorAll("main, [role=main]")) is { } main && _prose[main] >= whole * 0.4 ? main : body;
        while (root.Children.FirstOrDefault(child => _prose.GetValueOrDefault(child) > whole * 0.9) is { } inner)
        {
            root = inner;
        }

        return root;
    }

    private IElement? Largest(IEnumerable<IElement> elements) => elements.Where(_prose.ContainsKey).MaxBy(element => _prose[element]);

    private static int Visible(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += CleanText.IsBlank(c) ? 0 : 1;
        }

        return count;
    }

    /// <summary>How much an element holds.</summary>
    /// <param name="Text">Visible characters.</param>
    /// <param name="Linked">Those of them in links.</param>
    /// <param name="Links">Links.</param>
    private readonly record struct Measure(int Text, int Linked, int Links)
    {
        public static Measure operator +(Measure one, Measure other) =>
            new(one.Text + other.Text, one.Linked + other.Linked, one.Links + other.Links);
    }
}
