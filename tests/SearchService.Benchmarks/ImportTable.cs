using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks;

/// <summary>The figures as a Markdown table, an engine a column; with two engines the last column is their ratio.</summary>
internal static class ImportTable
{
    public static string Of(BenchCorpus corpus, IReadOnlyList<ImportFigures> engines)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{corpus.Documents:N0} documents ({corpus.Tweets:N0} wrap a tweet), {corpus.Bytes / 1e6:N1} MB, imported over HTTP into a running service.");
        table.AppendLine();
        Row(table, ["", .. engines.Select(engine => engine.Engine), .. engines.Count == 2 ? [$"{engines[0].Engine} / {engines[1].Engine}"] : Array.Empty<string>()]);
        Row(table, ["---", .. engines.Select(_ => "---:"), .. engines.Count == 2 ? ["---:"] : Array.Empty<string>()]);
        Figures(table, engines, "documents acknowledged a second", engine => engine.ImportedPerSecond, "N0");
        Figures(table, engines, "seconds until all were searchable", engine => engine.UntilSearchable.TotalSeconds, "N1");
        Figures(table, engines, "resident memory after the import, MB", engine => engine.MemoryAfterImport / 1e6, "N0");
        Figures(table, engines, "seconds from start to ready", engine => engine.StartUp.TotalSeconds, "N1");
        Figures(table, engines, "resident memory after the searches, MB", engine => engine.MemoryAfterSearches / 1e6, "N0");
        for (var i = 0; i < engines[0].Latencies.Count; i++)
        {
            var at = i;
            Figures(table, engines, $"{engines[0].Latencies[i].Class}: median, ms", engine => engine.Latencies[at].Median, "N2");
            Figures(table, engines, $"{engines[0].Latencies[i].Class}: p99, ms", engine => engine.Latencies[at].P99, "N2");
        }

        return table.ToString();
    }

    private static void Figures(StringBuilder table, IReadOnlyList<ImportFigures> engines, string name, Func<ImportFigures, double> figure, string format)
    {
        var figures = engines.Select(figure).ToArray();
        var ratio = figures.Length == 2 ? [(figures[0] / figures[1]).ToString("N2", CultureInfo.InvariantCulture)] : Array.Empty<string>();
        Row(table, [name, .. figures.Select(value => value.ToString(format, CultureInfo.InvariantCulture)), .. ratio]);
    }

    private static void Row(StringBuilder table, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
}
