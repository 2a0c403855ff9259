using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks.Pages;

/// <summary>The figures as Markdown.</summary>
internal static class PageTable
{
    public static string Of(IEnumerable<PageWeight> weights, FirstResult first)
    {
        var table = new StringBuilder().AppendLine("| what is loaded | files | KB | KB gzipped |").AppendLine("| --- | ---: | ---: | ---: |");
        foreach (var weight in weights)
        {
            table.AppendLine(CultureInfo.InvariantCulture,
                $"| {weight.Name} | {weight.Files} | {weight.Bytes / 1024.0:N1} | {weight.Gzip / 1024.0:N1} |");
        }

        var times = first.Milliseconds.Order().ToArray();
        return table.AppendLine().AppendLine("| the search page in the browser, nothing cached |  |").AppendLine("| --- | ---: |")
            .AppendLine(CultureInfo.InvariantCulture,
                $"| from navigation to first hit, median of {times.Length}, ms | {times[times.Length / 2]:N0} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| the fastest and the slowest, ms | {times[0]:N0} to {times[^1]:N0} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| requests after the document | {first.Requests} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| round trips after the document | {first.Waves} |").ToString();
    }
}
