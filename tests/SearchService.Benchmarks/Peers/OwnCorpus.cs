using System.Globalization;
using System.Text;
using SearchService.Analysis;

namespace SearchService.Benchmarks.Peers;

/// <summary>Real news and tweets in the peer's format, with queries drawn from their own words as the peer draws its own.</summary>
internal static class OwnCorpus
{
    private const int Documents = 200_000;

    /// <summary>Writes <c>corpus.tsv</c> and <c>queries.tsv</c>.</summary>
    /// <param name="data">The folder of the news and tweets.</param>
    /// <param name="folder">Where both sides read them.</param>
    public static void Write(string data, string folder)
    {
        Directory.CreateDirectory(folder);
        var words = new Vocabulary();
        using (var corpus = new StreamWriter(Path.Combine(folder, "corpus.tsv"), append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        { NewLine = "\n" })
        {
            var id = 0;
            foreach (var item in BenchItem.InTurn(data, item => PeerDay(item) is not null && Body(item).Length > 0).Take(Documents))
            {
                var body = Body(item);
                corpus.WriteLine(string.Join('\t', (++id).ToString(CultureInfo.InvariantCulture), item.Handle is null ? "a" : "t", AuthorOf(item),
                    PeerDay(item), OneLine(item.Handle is null ? item.Title ?? "" : ""), body));
                words.Add([.. TextAnalyzer.Analyze(body)], body);
            }
        }

        File.WriteAllLines(Path.Combine(folder, "queries.tsv"),
            QueryDraw.From(words).Select(query => $"{query.Class}\t{string.Join(' ', query.Words)}"));
    }

    /// <summary>As the peer's rows have it: the day as written, where it is one.</summary>
    private static string? PeerDay(BenchItem item) =>
        DateOnly.TryParseExact(item.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? item.Date : null;

    private static string Body(BenchItem item) => OneLine(item.Text);

    /// <summary>Each document has one author there: the account, the byline, or else the outlet.</summary>
    private static string AuthorOf(BenchItem item) =>
        new[] { item.Handle, item.Author, item.Source }.Select(name => OneLine(name ?? "")).FirstOrDefault(name => name.Length > 0) ?? "unknown";

    /// <summary>Tabs part columns, and line ends lines.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
