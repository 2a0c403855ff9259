using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Articles.Sources;

namespace SearchService.EngineContract.TestData;

/// <summary>Real news and real tweets at scale, from <c>../shared/data/bench</c>.</summary>
internal static class BenchCorpus
{
    private const int MostTweets = 4;

    /// <summary>So many items: half of them news, half tweets wrapped into articles of one to four, every fifth of those quoting an earlier tweet
    /// again.</summary>
    public static Article[] Take(int items, Random random)
    {
        var tweets = Lines("tweets.jsonl.gz").Take(items / 2).Select(Flattened).ToArray();
        var wrapped = new List<SourceDocument>();
        for (var from = 0; from < tweets.Length;)
        {
            var count = Math.Min(random.Next(1, MostTweets + 1), tweets.Length - from);
            var quoted = tweets[from..(from + count)];
            from += count;
            var again = random.Next(5) == 0 ? tweets[random.Next(from)] : quoted[0];
            wrapped.Add(new SourceDocument
            {
                Id = $"w{wrapped.Count}",
                Content = $"What people said that day, as we saw it.\n\n{string.Join("\n\n", quoted.Append(again).Distinct(StringComparer.Ordinal))}"
            });
        }

        var documents = Lines("news.jsonl.gz").Take(items - (items / 2)).Select(News).Concat(wrapped).ToArray();
        random.Shuffle(documents);
        return [.. documents.Select(document => ArticleParser.Parse(document).Article).OfType<Article>()];
    }

    private static IEnumerable<JsonElement> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("bench", file)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    private static SourceDocument News(JsonElement item) => new()
    {
        Id = Text(item, "id")!,
        Title = Text(item, "title") is { Length: > 0 } title ? title : null,
        Content = Text(item, "text") is { Length: > 0 } text ? text : "No more is known.",
        Source = Text(item, "source"),
        Published = PublicationDate.TryParse(Text(item, "date"), out var date) ? date : null,
        Authors = Text(item, "author") is { Length: > 0 } author ? [author] : [],
    };

    private static string Flattened(JsonElement item)
    {
        var handle = Text(item, "handle") ?? "somebody";
        var day = DateOnly.ParseExact(Text(item, "date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        return $"{Text(item, "text")} — {Text(item, "author") ?? handle} (@{handle}) {day}";
    }

    private static string? Text(JsonElement item, string member) => item.TryGetProperty(member, out var value) ? value.GetString() : null;
}
