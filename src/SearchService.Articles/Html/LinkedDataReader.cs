using System.Collections.Immutable;
using System.Text.Json;

namespace SearchService.Articles.Html;

/// <summary>Finds the articles in one block of JSON-LD, however deep a graph holds them.</summary>
/// <param name="root">The block.</param>
/// <param name="mostVisited">Most values that are looked at.</param>
internal sealed class LinkedDataReader(JsonElement root, int mostVisited)
{
    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "Review"];

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>The articles, then the pages, in the order of the block.</summary>
    public IEnumerable<LinkedData> Articles()
    {
        var objects = new List<JsonElement>();
        var waiting = new Stack<JsonElement>([root]);
        for (var visited = 0; visited < mostVisited && waiting.TryPop(out var value); visited++)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray().Reverse())
                {
                    waiting.Push(item);
                }
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                objects.Add(value);
                if (TextOf(value, "@id") is { } id && value.EnumerateObject().Skip(1).Any())
                {
                    _byId.TryAdd(id, value);
                }

                foreach (var member in value.EnumerateObject().Reverse())
                {
                    waiting.Push(member.Value);
                }
            }
        }

        var articles = objects.Where(IsArticle).ToList();
        return articles.Concat(objects.Where(value => Types(value).Contains("WebPage", StringComparer.Ordinal))).Select(Read);
    }

    private LinkedData Read(JsonElement article) => new()
    {
        Headline = IsArticle(article) ? LinkedData.Plain(TextOf(article, "headline") ?? TextOf(article, "name")) : null,
        Authors = [.. NamesOf(Member(article, "author") ?? Member(article, "creator")).Select(LinkedData.Plain).OfType<string>()],
        Published = TextOf(article, "datePublished") ?? TextOf(article, "dateCreated"),
        Publisher = NamesOf(Member(article, "publisher")).Select(LinkedData.Plain).FirstOrDefault(),
        Language = TextOf(article, "inLanguage")
            ?? (Member(article, "inLanguage") is { ValueKind: JsonValueKind.Object } language ? TextOf(language, "alternateName") : null),
        Url = TextOf(article, "url")
            ?? TextOf(article, "mainEntityOfPage")
            ?? (Member(article, "mainEntityOfPage") is { ValueKind: JsonValueKind.Object } page ? TextOf(page, "@id") : null),
    };

    private IEnumerable<string> NamesOf(JsonElement? value)
    {
        switch (value?.ValueKind)
        {
            case JsonValueKind.String:
                return [Text(value.Value) ?? ""];
            case JsonValueKind.Array:
                return value.Value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).SelectMany(item => NamesOf(item));
            case JsonValueKind.Object when Member(value.Value, "name") is { } name:
                return name.ValueKind == JsonValueKind.Array
                    ? name.EnumerateArray().Select(Text).OfType<string>()
                    : Text(name) is { } one ? [one] : [];
            case JsonValueKind.Object when TextOf(value.Value, "@id") is { } id
                && _byId.TryGetValue(id, out var described)
                && TextOf(described, "name") is { } named:
                return [named];
            default:
                return [];
        }
    }

    private static bool IsArticle(JsonElement value) =>
        Types(value).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || ArticleTypes.Contains(type, StringComparer.Ordinal));

    private static IEnumerable<string> Types(JsonElement value) => Member(value, "@type") switch
    {
        { ValueKind: JsonValueKind.String } type => [Text(type) ?? ""],
        { ValueKind: JsonValueKind.Array } types => types.EnumerateArray().Select(Text).OfType<string>(),
        _ => [],
    };

    private static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    private static string? TextOf(JsonElement value, string name) => Member(value, name) is { } member ? Text(member) : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escape is half of a surrogate pair.
            return null;
        }
    }
}
