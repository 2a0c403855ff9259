using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks.Http;

/// <summary>The figures as Markdown.</summary>
internal static class HttpTable
{
    /// <summary>A table of times, one of bytes, and one of what a request costs that asks nothing of the engine.</summary>
    /// <param name="corpus">What was indexed.</param>
    /// <param name="classes">What was measured.</param>
    /// <param name="floors">Addresses that ask nothing of the engine, with their figures.</param>
    public static string Of(BenchCorpus corpus, IReadOnlyList<HttpFigures> classes,
        IEnumerable<(string Name, Samples Times, double Allocated)> floors)
    {
        var ways = classes[0].Ways.Select(way => NameOf(way.Way)).ToArray();
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture,
            $"{corpus.Documents:N0} documents ({corpus.Tweets:N0} wrap a tweet), {corpus.Bytes / 1e6:N1} MB; one connection, one request at a time.")
                .AppendLine();
        Row(table, ["median / p99, ms", "engine", "with the answer written", .. ways.Select(way => $"over HTTP, {way}"),
            .. ways.Select(way => $"added, {way}")]);
        Row(table, ["---", .. Enumerable.Repeat("---:", 2 + (2 * ways.Length))]);
        foreach (var row in classes)
        {
            Times(table, row.Class, [row.Engine, row.Answer, .. row.Ways.Select(way => way.Total), .. row.Ways.Select(way => way.Added)]);
        }

        Times(table, "**all**", [Samples.Of(classes.Select(row => row.Engine)), Samples.Of(classes.Select(row => row.Answer)),
            .. All(classes, way => way.Total), .. All(classes, way => way.Added)]);
        table.AppendLine();
        Row(table, ["KB a request", .. ways.Select(way => $"sent, {way}"), "allocated by the engine", "with the answer written",
            .. ways.Select(way => $"allocated with HTTP, {way}")]);
        Row(table, ["---", .. Enumerable.Repeat("---:", 2 + (2 * ways.Length))]);
        foreach (var row in classes)
        {
            Row(table, [row.Class, .. row.Ways.Select(way => Kilobytes(way.Sent)), Kilobytes(row.EngineBytes), Kilobytes(row.AnswerBytes),
                .. row.Ways.Select(way => Kilobytes(way.Allocated))]);
        }

        table.AppendLine();
        Row(table, ["a request that asks nothing of the engine", "median / p99, ms", "KB allocated"]);
        Row(table, ["---", "---:", "---:"]);
        foreach (var (name, times, allocated) in floors)
        {
            Row(table, [name, Pair(times), Kilobytes(allocated)]);
        }

        return table.ToString();
    }

    private static IEnumerable<Samples> All(IReadOnlyList<HttpFigures> classes, Func<HttpWayFigures, Samples> figure) =>
        classes[0].Ways.Select((_, i) => Samples.Of(classes.Select(row => figure(row.Ways[i]))));

    private static string NameOf(string? way) => way switch { null => "plain", "br" => "Brotli", _ => way };

    private static void Times(StringBuilder table, string name, IEnumerable<Samples> samples) => Row(table, [name, .. samples.Select(Pair)]);

    private static string Pair(Samples samples) => string.Create(CultureInfo.InvariantCulture, $"{samples.Median:N3} / {samples.P99:N2}");

    private static string Kilobytes(double bytes) => (bytes / 1024).ToString("N1", CultureInfo.InvariantCulture);

    private static void Row(StringBuilder table, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
}
