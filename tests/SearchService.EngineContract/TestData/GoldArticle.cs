using System.Text.Json;
using SearchService.Articles;
using SearchService.Articles.Sources;

namespace SearchService.EngineContract.TestData;

/// <summary>A real article, what the parser makes of it, and what people say is in it.</summary>
internal sealed record GoldArticle(string Name, string Content, Article Parsed, string? Date, IReadOnlyList<GoldTweet> Tweets)
{
    /// <summary>All articles of one format in a folder of the shared data that have a gold file.</summary>
    public static List<GoldArticle> In(string folder, SourceFormat format = SourceFormat.Text) => InFolder(SharedData.Path(folder), format);

    /// <summary>All articles of one format in any folder that have a gold file.</summary>
    public static List<GoldArticle> InFolder(string folder, SourceFormat format) =>
        [.. Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal)
            .Where(gold => File.Exists(ContentOf(gold, format))).Select(gold => Read(gold, format))];

    /// <summary>The tweets of every gold file of a folder, whatever format the article came in.</summary>
    public static IEnumerable<GoldTweet> TweetsIn(string folder)
    {
        foreach (var gold in Directory.EnumerateFiles(SharedData.Path(folder), "*.gold.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(gold));
            foreach (var tweet in json.RootElement.GetProperty("tweets").EnumerateArray())
            {
                yield return GoldTweet.From(tweet);
            }
        }
    }

    private static GoldArticle Read(string gold, SourceFormat format)
    {
        var file = ContentOf(gold, format);
        var content = File.ReadAllText(file);
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        var document = new SourceDocument { Id = Path.GetFileNameWithoutExtension(file), Format = format, Content = content };
        var parsed = ArticleParser.Parse(document);
        return new GoldArticle(
            Path.GetFileName(file),
            content,
            parsed.Article ?? throw new InvalidOperationException($"{file}: {parsed.Refusal}"),
            json.RootElement.GetProperty("article_date").GetString(),
            [.. json.RootElement.GetProperty("tweets").EnumerateArray().Select(GoldTweet.From)]);
    }

    private static string ContentOf(string gold, SourceFormat format) => gold.Replace(".gold.json", ExtensionOf(format), StringComparison.Ordinal);

    private static string ExtensionOf(SourceFormat format) => format switch
    {
        SourceFormat.Html => ".html",
        SourceFormat.Markdown => ".md",
        _ => ".txt",
    };
}

/// <summary>A tweet as people read it; urls where the gold file lists them.</summary>
internal sealed record GoldTweet(string Author, string Handle, string? Date, string Text, string? Url, IReadOnlyList<string>? Urls)
{
    public static GoldTweet From(JsonElement tweet) => new(
        tweet.GetProperty("author").GetString()!,
        tweet.GetProperty("handle").GetString()!,
        tweet.GetProperty("date").GetString(),
        tweet.GetProperty("text").GetString()!,
        tweet.TryGetProperty("url", out var url) ? url.GetString() : null,
        tweet.TryGetProperty("urls", out var urls) ? [.. urls.EnumerateArray().Select(url => url.GetString()!)] : null);

    /// <summary>Handle, date and whole text: what makes a tweet found.</summary>
    public string Key => $"@{Handle} {Date} {Text}";

    /// <summary>The same of a tweet that the parser found.</summary>
    public static string KeyOf(Tweet tweet) =>
        $"@{tweet.Handle} {tweet.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)} {tweet.Text}";
}
