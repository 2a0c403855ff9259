using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using SearchService.Articles.Text;

namespace SearchService.Articles.Html;

/// <summary>What a page says about its article in JSON-LD, with the words of schema.org.</summary>
internal sealed record LinkedData
{
    private const int MostVisited = 20_000;

    /// <summary>A page that says nothing.</summary>
    public static LinkedData None { get; } = new();

    /// <summary><c>headline</c>.</summary>
    public string? Headline { get; init; }

    /// <summary>Names of <c>author</c>, in order, as written.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary><c>datePublished</c>, as written.</summary>
    public string? Published { get; init; }

    /// <summary>The name of <c>publisher</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary><c>inLanguage</c>.</summary>
    public string? Language { get; init; }

    /// <summary><c>url</c>, or the page that the article is the main entity of.</summary>
    public string? Url { get; init; }

    /// <summary>Reads all scripts of a page: the first article with a headline, else what the first page with a date says.</summary>
    public static LinkedData Of(IDocument page)
    {
        var described = new List<LinkedData>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            using var json = Parsed(script.TextContent);
            if (json is not null)
            {
                described.AddRange(new LinkedDataReader(json.RootElement, MostVisited).Articles());
            }
        }

        return described.Find(article => article.Headline is not null && article.Published is not null)
            ?? described.Find(article => article.Headline is not null)
            ?? described.Find(article => article.Published is not null) ?? None;
    }

    /// <summary>Scripts break their JSON with line ends inside of strings, and wrap it in comments.</summary>
    private static JsonDocument? Parsed(string script)
    {
        var text = script.AsSpan().Trim();
        foreach (var (opening, closing) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"),
            ("/*<![CDATA[*/", "/*]]>*/")])
        {
            text = text.StartsWith(opening, StringComparison.Ordinal) ? text[opening.Length..].TrimStart() : text;
            text = text.EndsWith(closing, StringComparison.Ordinal) ? text[..^closing.Length].TrimEnd() : text;
        }

        var json = text.TrimEnd(';').ToString();
        return TryParse(json) ?? TryParse(string.Create(json.Length, json, (characters, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                characters[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        }));
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Text of JSON-LD is often HTML, entities and all.</summary>
    internal static string? Plain(string? text) =>
        text is null || CleanText.Of(WebUtility.HtmlDecode(text)).Trim() is not { Length: > 0 } plain ? null : plain;
}
