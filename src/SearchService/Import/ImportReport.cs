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
        terminal.Line(string.Create(CultureInfo.InvariantCulture,
            $"Imported {Articles(counts.Accepted)}{unchanged}, in {took.TotalSeconds:N1} s ({rate:N0}/s)."));
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
        $"{Terminal.Plain(rejection.Origin.Path)}{(rejection.Origin.Line is { } line ? $", {line}" : "")}: {Terminal.Plain(rejection.Detail)}";

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

/// <summary>Where an imported document stands.</summary>
/// <param name="Path">The file, under the folder that was named.</param>
/// <param name="Line">Its line, or its place in an array, from 1; null where the file is the document, or the whole file is meant.</param>
internal readonly record struct DocumentOrigin(string Path, long? Line = null);

/// <summary>A document that was not taken.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Detail">Why, in a sentence.</param>
internal sealed record Rejection(DocumentOrigin Origin, string Detail);

/// <summary>Something under a folder that is not imported.</summary>
/// <param name="Path">Where it is, under the folder that was named.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record Skipped(string Path, string Reason);

/// <summary>What has become of the documents so far. One thread at a time.</summary>
internal sealed class ImportCounts
{
    private const int Kept = 100;

    private readonly List<Rejection> _rejections = [];

    /// <summary>Documents that are on disk now.</summary>
    public long Accepted { get; private set; }

    /// <summary>Those of them that were there before, the same in every member.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Documents that were not taken.</summary>
    public long Rejected { get; private set; }

    /// <summary>The first 100 of them.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>Documents are on disk, some of them unchanged.</summary>
    public void Accept(long count, long unchanged)
    {
        Accepted += count;
        Unchanged += unchanged;
    }

    /// <summary>A document was not taken.</summary>
    public void Reject(Rejection rejection)
    {
        Rejected++;
        if (_rejections.Count < Kept)
        {
            _rejections.Add(rejection);
        }
    }
}
