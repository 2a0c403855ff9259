using System.IO.Compression;
using System.Text.Json;

namespace SearchService.Benchmarks;

/// <summary>A line of the real news and tweets.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Of news; empty or null where the source has none.</param>
/// <param name="Text">The words.</param>
/// <param name="Author">A byline, or what an account is called; null where unknown.</param>
/// <param name="Handle">Of a tweet whose account is known, without <c>@</c>.</param>
/// <param name="Date">Year, month and day; null where unknown.</param>
/// <param name="Source">Of news: the outlet.</param>
internal sealed record BenchItem(string Id, string? Title, string Text, string? Author, string? Handle, string? Date, string? Source)
{
    /// <summary>News in turn with tweets that have a handle, as long as there are both.</summary>
    /// <param name="data">The folder of <c>news.jsonl.gz</c> and <c>tweets.jsonl.gz</c>.</param>
    /// <param name="isTaken">Which of them to take.</param>
    public static IEnumerable<BenchItem> InTurn(string data, Func<BenchItem, bool> isTaken) =>
        Read(Path.Combine(data, "news.jsonl.gz")).Where(item => !string.IsNullOrWhiteSpace(item.Text) && isTaken(item))
            .Zip(Read(Path.Combine(data, "tweets.jsonl.gz")).Where(item => item.Handle is not null && isTaken(item)))
            .SelectMany(pair => new[] { pair.First, pair.Second });

    private static IEnumerable<BenchItem> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<BenchItem>(line, JsonSerializerOptions.Web)!;
        }
    }
}
