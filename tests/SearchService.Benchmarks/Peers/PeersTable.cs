using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks.Peers;

/// <summary>The figures as Markdown tables: the peer's as they are, ours as ratios to them; below 1 is better than the peer.</summary>
internal sealed class PeersTable
{
    private static readonly string[] Whose = ["java", "layout", "engine"];

    private readonly PeerLog _log;
    private readonly StringBuilder _text = new();

    private PeersTable(PeerLog log) => _log = log;

    public static string Of(PeerLog log)
    {
        var table = new PeersTable(log);
        table.AddIndexing();
        table.AddHits();
        table.AddQueries("Scores only: the ten best and the exact total", PeerModes.Scores);
        table.AddQueries("With the author and month facets", PeerModes.Facets);
        table.AddQueries("With highlighted snippets of the ten best", PeerModes.Highlights);
        table.AddCollectors();
        return table._text.ToString();
    }

    private void AddIndexing()
    {
        Row("", "Java", "layout", "engine", "layout / Java", "engine / Java");
        Row("---", "---:", "---:", "---:", "---:", "---:");
        Figures("indexing until committed, 1 thread, s", "N1", who => _log[$"INDEX {who} base 1 commit"]);
        Figures("indexing until merged, 1 thread, s", "N1", who => _log[$"INDEX {who} base 1 merged"]);
        Figures("indexing until merged, 2 threads, s", "N1", who => _log[$"INDEX {who} base 2 merged"]);
        Figures("CPU of the indexing process, 2 threads, s", "N1", who => _log[$"INDEX {who} base 2 cpu"]);
        Figures("CPU of the indexing process, 1 thread, s", "N1", who => _log[$"INDEX {who} base 1 cpu"]);
        Figures("size, MB", "N1", who => _log[$"INDEX {who} base 1 size"]);
        Figures("size with what highlighting needs, MB", "N1",
            who => _log[string.Equals(who, "java", StringComparison.Ordinal) ? "INDEX java offsets 1 size" : $"INDEX {who} base 1 size"]);
        Figures("segments", "N0", who => _log[$"INDEX {who} base 1 segments"]);
        Figures("add 1,000 documents, ms", "N1", who => _log[$"NRT {who} add1000"]);
        Figures("reopen after 1,000, facets ready, ms", "N1",
            who => _log[$"NRT {who} reopen"] + (_log[$"NRT {who} facetState"] is var facets && double.IsNaN(facets) ? 0 : facets));
        Figures("reopen after 1,000 replaced, ms", "N1", who => _log[$"NRT {who} reopenAfter1000Updates"]);
        Figures("commit of 3,000, ms", "N1", who => _log[$"NRT {who} commit3000"]);
        Figures("working set, scores and facets, MB", "N0", who => _log[$"RSS {who} {PeerModes.Facets}"] / 1024);
        Figures("working set, snippets, MB", "N0", who => _log[$"RSS {who} {PeerModes.Highlights}"] / 1024);
    }

    private void AddHits()
    {
        Title("Hits a query, mean");
        Row("", "Java", "layout", "engine");
        Row("---", "---:", "---:", "---:");
        foreach (var name in PeerQuery.Classes)
        {
            Row([name, .. Whose.Select(who => Cell(_log[$"R {who} {PeerModes.Scores} {name} hits"], "N1"))]);
        }
    }

    private void AddQueries(string title, string mode)
    {
        Title(title);
        Row("", "Java median, µs", "p99, µs", "layout / Java median", "p99", "engine / Java median", "p99");
        Row("---", "---:", "---:", "---:", "---:", "---:", "---:");
        foreach (var name in PeerQuery.Classes)
        {
            double Of(string who, string figure) => _log[$"R {who} {mode} {name} {figure}"];
            Row(
                name,
                Cell(Of("java", "median"), "N0"),
                Cell(Of("java", "p99"), "N0"),
                Cell(Of("layout", "median") / Of("java", "median"), "N2"),
                Cell(Of("layout", "p99") / Of("java", "p99"), "N2"),
                Cell(Of("engine", "median") / Of("java", "median"), "N2"),
                Cell(Of("engine", "p99") / Of("java", "p99"), "N2"));
        }
    }

    private void AddCollectors()
    {
        Title("Scores only, other ways: medians");
        Row("", "Java that stops counting at 1,000, µs", "layout, the same / Java", "engine, the same / Java",
            "exact, layout with Lucene.Net's own queries and collector / Java");
        Row("---", "---:", "---:", "---:", "---:");
        foreach (var name in PeerQuery.Classes)
        {
            double Median(string who, string mode) => _log[$"R {who} {mode} {name} median"];
            Row(
                name,
                Cell(Median("java", PeerModes.Skipping), "N0"),
                Cell(Median("layout", PeerModes.Skipping) / Median("java", PeerModes.Skipping), "N2"),
                Cell(Median("engine", PeerModes.Skipping) / Median("java", PeerModes.Skipping), "N2"),
                Cell(Median("layout", PeerModes.LucenesCollector) / Median("java", PeerModes.Scores), "N2"));
        }
    }

    private void Figures(string name, string format, Func<string, double> figure)
    {
        var figures = Whose.Select(figure).ToArray();
        Row([name, .. figures.Select(value => Cell(value, format)), .. figures.Skip(1).Select(value => Cell(value / figures[0], "N2"))]);
    }

    private void Title(string title) => _text.AppendLine().Append("**").Append(title).AppendLine("**").AppendLine();

    private void Row(params IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    private static string Cell(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "–";
}
