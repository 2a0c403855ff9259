using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Tests.Articles;

/// <summary>A real article, what the parser makes of it, and what people say is in it.</summary>
internal sealed record GoldArticle(string Name, string Content, Article Parsed, string? Date, IReadOnlyList<GoldTweet> Tweets)
{
    /// <summary>All plain-text articles of a folder of the shared data that have a gold file.</summary>
    public static List<GoldArticle> In(string folder) =>
        [.. Directory.EnumerateFiles(SharedData.Path(folder), "*.gold.json").Order(StringComparer.Ordinal)
            .Where(gold => File.Exists(TextOf(gold))).Select(Read)];

    private static GoldArticle Read(string gold)
    {
        var content = File.ReadAllText(TextOf(gold));
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        var name = Path.GetFileName(TextOf(gold));
        return new GoldArticle(
            name,
            content,
            An.ArticleFrom(content),
            json.RootElement.GetProperty("article_date").GetString(),
            [.. json.RootElement.GetProperty("tweets").EnumerateArray().Select(GoldTweet.From)]);
    }

    private static string TextOf(string gold) => gold.Replace(".gold.json", ".txt", StringComparison.Ordinal);
}

/// <summary>A tweet as people read it; urls where the gold file lists them.</summary>
internal sealed record GoldTweet(string Author, string Handle, string? Date, string Text, IReadOnlyList<string>? Urls)
{
    public static GoldTweet From(JsonElement tweet) => new(
        tweet.GetProperty("author").GetString()!,
        tweet.GetProperty("handle").GetString()!,
        tweet.GetProperty("date").GetString(),
        tweet.GetProperty("text").GetString()!,
        tweet.TryGetProperty("urls", out var urls) ? [.. urls.EnumerateArray().Select(url => url.GetString()!)] : null);

    /// <summary>Handle, date and whole text: what makes a tweet found.</summary>
    public string Key => $"@{Handle} {Date} {Text}";
}
