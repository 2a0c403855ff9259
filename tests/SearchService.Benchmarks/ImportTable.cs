using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks;

/// <summary>The figures as a Markdown table.</summary>
internal static class ImportTable
{
    public static string Of(BenchCorpus corpus, ImportFigures figures)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture,
            $"{corpus.Documents:N0} documents ({corpus.Tweets:N0} wrap a tweet), {corpus.Bytes / 1e6:N1} MB, imported over HTTP into a running service.");
        table.AppendLine();
        Row(table, "", "");
        Row(table, "---", "---:");
        Row(table, "documents acknowledged a second", $"{figures.ImportedPerSecond:N0}");
        Row(table, "seconds until all were searchable", $"{figures.UntilSearchable.TotalSeconds:N1}");
        Row(table, "resident memory after the import, MB", $"{figures.MemoryAfterImport / 1e6:N0}");
        Row(table, "seconds from start to ready", $"{figures.StartUp.TotalSeconds:N1}");
        Row(table, "resident memory after the searches, MB", $"{figures.MemoryAfterSearches / 1e6:N0}");
        foreach (var (name, median, p99) in figures.Latencies)
        {
            Row(table, $"{name}: median, ms", $"{median:N2}");
            Row(table, $"{name}: p99, ms", $"{p99:N2}");
        }

        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, string figure) =>
        table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {figure} |");
}
