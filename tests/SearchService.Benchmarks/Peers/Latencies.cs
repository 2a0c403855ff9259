using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace SearchService.Benchmarks.Peers;

/// <summary>Runs queries as the peer does, and prints the same rows: every class is warmed up before the first is measured; then some passes over the
/// queries of each class.</summary>
internal static class Latencies
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(double.Parse(Setting("WARM", "1.5"), CultureInfo.InvariantCulture));
    private static readonly int Passes = int.Parse(Setting("PASSES", "5"), CultureInfo.InvariantCulture);

    /// <summary>Measures one thing that is done with a query.</summary>
    /// <param name="who">Whose index it is.</param>
    /// <param name="mode">What is done, as the peer calls it.</param>
    /// <param name="queries">The queries, in order.</param>
    /// <param name="classOf">Gets a query's class.</param>
    /// <param name="search">Does it and answers the total.</param>
    public static void Print<T>(string who, string mode, ImmutableArray<T> queries, Func<T, string> classOf, Func<T, long> search)
    {
        Console.WriteLine($"# {who} mode={mode}");
        var classes = PeerQuery.Classes.Where(Setting("CLASSES", string.Join(',', PeerQuery.Classes)).Split(',').Contains)
            .Select(name => (Name: name, Queries: queries.Where(query => string.Equals(classOf(query), name, StringComparison.Ordinal)).ToArray()))
            .ToArray();
        var sink = 0L;
        foreach (var (_, asked) in classes)
        {
            var started = Stopwatch.GetTimestamp();
            do
            {
                sink += asked.Sum(search);
            }
            while (Stopwatch.GetElapsedTime(started) < Warm);
        }

        foreach (var (name, asked) in classes)
        {
            var took = new double[asked.Length * Passes];
            var fastest = new double[asked.Length];
            Array.Fill(fastest, double.MaxValue);
            var hits = 0L;
            for (var i = 0; i < took.Length; i++)
            {
                var started = Stopwatch.GetTimestamp();
                var total = search(asked[i % asked.Length]);
                took[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
                fastest[i % asked.Length] = Math.Min(fastest[i % asked.Length], took[i]);
                hits += total;
            }

            Array.Sort(took);
            Array.Sort(fastest);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"R\t{who}\t{mode}\t{name}\t{At(took, 0.5):F1}\t{At(took, 0.99):F1}\t{At(fastest, 0.5):F1}\t{hits / (double)took.Length:F2}"));
        }

        Console.WriteLine($"# sink={sink} {WorkingSet.Line()}");
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    private static string Setting(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
