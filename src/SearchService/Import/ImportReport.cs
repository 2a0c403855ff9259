using System.Globalization;
using SearchService.Cli;

namespace SearchService.Import;

/// <summary>Says at the end what came in, what was left out, and what was rejected.</summary>
internal sealed class ImportReport(Terminal terminal)
{
    private const int Listed = 20;

    /// <summary>Prints it.</summary>
    public void Print(SourceFiles sources, ImportCounts counts, TimeSpan took)
    {
        var rate = counts.Accepted / Math.Max(0.001, took.TotalSeconds);
        var unchanged = counts.Unchanged > 0 ? $", {counts.Unchanged:N0} of them there already" : "";
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Imported {Articles(counts.Accepted)}{unchanged}, in {took.TotalSeconds:N1} s ({rate:N0}/s)."));
        foreach (var reason in sources.Skipped.GroupBy(skipped => skipped.Reason, StringComparer.Ordinal))
        {
            terminal.Line($"Skipped {reason.Count():N0}, {reason.Key}:");
            List([.. reason.Select(skipped => Terminal.Plain(skipped.Path)).Take(Listed)], reason.Count());
        }

        if (counts.Rejected > 0)
        {
            terminal.Line(terminal.Bold($"Rejected {counts.Rejected:N0}:"));
            List([.. counts.Rejections.Take(Listed).Select(Text)], counts.Rejected);
        }
    }

    private static string Articles(long count) => count == 1 ? "1 article" : $"{count:N0} articles";

    private static string Text(Rejection rejection) =>
        $"{Terminal.Plain(rejection.Path)}{(rejection.Line is { } line ? $", {line}" : "")}: {Terminal.Plain(rejection.Detail)}";

    private void List(IReadOnlyList<string> lines, long count)
    {
        foreach (var line in lines)
        {
            terminal.Line("    " + line);
        }

        if (count > lines.Count)
        {
            terminal.Line($"    and {count - lines.Count:N0} more");
        }
    }
}
