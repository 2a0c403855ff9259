using System.Text.Json;
using SearchService.Articles.Sources;

namespace SearchService.Benchmarks;

/// <summary>Real news and tweets as source documents: news in turn with tweets, each tweet that has a handle wrapped into an article that quotes
/// it.</summary>
/// <param name="Documents">How many were written.</param>
/// <param name="Tweets">How many of them wrap a tweet.</param>
/// <param name="Bytes">Size of the file.</param>
internal sealed record BenchCorpus(int Documents, int Tweets, long Bytes)
{
    /// <summary>Writes the first <paramref name="items"/> as NDJSON.</summary>
    public static BenchCorpus Write(string data, int items, string path)
    {
        using var file = File.Create(path);
        int written = 0, wrapped = 0;
        foreach (var item in BenchItem.InTurn(data, _ => true).Take(items))
        {
            using (var json = new Utf8JsonWriter(file))
            {
                SourceDocumentJson.Write(json, Document(item));
            }

            file.WriteByte((byte)'\n');
            written++;
            wrapped += item.Handle is null ? 0 : 1;
        }

        return new BenchCorpus(written, wrapped, file.Length);
    }

    private static SourceDocument Document(BenchItem item) => item.Handle is null
        ? new SourceDocument
        {
            Id = item.Id,
            Title = string.IsNullOrWhiteSpace(item.Title) ? null : item.Title,
            Content = item.Text,
            Source = item.Source,
            Published = PublicationDate.TryParse(item.Date, out var day) ? day : null,
            Authors = string.IsNullOrWhiteSpace(item.Author) ? [] : [item.Author],
        }
        : new SourceDocument
        {
            Id = item.Id,
            Content = $" date {item.Date} A post from the archive.\n\n{item.Text} — {item.Author ?? item.Handle} (@{item.Handle}) {Shown(item.Date)}",
        };

    private static string Shown(string? date) => DateOnly.Parse(date!, System.Globalization.CultureInfo.InvariantCulture)
        .ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
