using AngleSharp.Dom;

namespace SearchService.Articles.Html;

/// <summary>The <c>meta</c> elements of a page, by name, property or http-equiv in lower case.</summary>
internal sealed class MetaTags
{
    private readonly ILookup<string, string> _values;

    /// <summary>Reads them all.</summary>
    public MetaTags(IDocument page) =>
        _values = page.QuerySelectorAll("meta").SelectMany(NamesOf).ToLookup(meta => meta.Name, meta => meta.Value, StringComparer.Ordinal);

    /// <summary>Values of the first of these names that has any, in the order of the page; never blank.</summary>
    public IEnumerable<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.Contains(name))
            {
                return _values[name];
            }
        }

        return [];
    }

    /// <summary>The first value of the first of these names that has one.</summary>
    public string? First(params ReadOnlySpan<string> names) => All(names).FirstOrDefault();

    /// <summary>Values of all names that end in one of these words, whatever a page's maker puts before them.</summary>
    public IEnumerable<string> Ending(params string[] words) =>
        _values.Where(meta => words.Any(word => meta.Key.EndsWith(word, StringComparison.Ordinal))).SelectMany(meta => meta);

    private static IEnumerable<(string Name, string Value)> NamesOf(IElement meta)
    {
        var value = meta.GetAttribute("content") ?? meta.GetAttribute("value");
        if (string.IsNullOrWhiteSpace(value))
        {
            yield break;
        }

        foreach (var attribute in (string[])["name", "property", "itemprop", "http-equiv"])
        {
            if (meta.GetAttribute(attribute) is { Length: > 0 } name)
            {
                yield return (name.Trim().ToLowerInvariant(), value.Trim());
            }
        }
    }
}
