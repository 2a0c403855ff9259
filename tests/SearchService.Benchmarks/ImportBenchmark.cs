using System.Diagnostics;
using SearchService.Tests.Reliability;

namespace SearchService.Benchmarks;

/// <summary>Imports the corpus into a running service, restarts it, and searches.</summary>
internal static class ImportBenchmark
{
    private const int WarmUps = 20;
    private const int Searches = 200;

    private static readonly (string Class, string[] Queries)[] Classes =
    [
        ("one common word", ["q=president", "q=health", "q=house", "q=today"]),
        ("one rare word", ["q=astronaut", "q=ventilator", "q=reservoir", "q=orchestra"]),
        ("two words", ["q=climate+change", "q=supreme+court", "q=oil+prices", "q=customer+service"]),
        ("phrase", ["q=%22white+house%22", "q=%22small+businesses%22", "q=%22crude+oil%22"]),
        ("prefix", ["q=vaccin*", "q=presid*", "q=econom*"]),
        ("fuzzy", ["q=presidant~", "q=vacine~", "q=goverment~"]),
        ("tweets of a month", ["q=health&type=tweet&since=2020-04-01&until=2020-05-01"]),
        ("everything", ["q="]),
    ];

    public static async Task<ImportFigures> RunAsync(string engine, string documents, BenchCorpus corpus, string folder)
    {
        TimeSpan acknowledged;
        TimeSpan searchable;
        long afterImport;
        await using (var service = await ServiceProcess.StartAsync(engine, folder))
        {
            var started = Stopwatch.GetTimestamp();
            await ServiceProcess.RunAsync("import", documents, "--data", folder);
            acknowledged = Stopwatch.GetElapsedTime(started);
            await service.CaughtUpAsync();
            searchable = Stopwatch.GetElapsedTime(started);
            afterImport = service.Memory;
        }

        var starting = Stopwatch.GetTimestamp();
        await using var again = await ServiceProcess.StartAsync(engine, folder);
        var startUp = Stopwatch.GetElapsedTime(starting);
        var latencies = new List<(string, double, double)>();
        foreach (var (name, queries) in Classes)
        {
            var (median, p99) = await LatencyAsync(again, queries);
            latencies.Add((name, median, p99));
        }

        return new ImportFigures
        {
            Engine = engine,
            ImportedPerSecond = corpus.Documents / acknowledged.TotalSeconds,
            UntilSearchable = searchable,
            MemoryAfterImport = afterImport,
            StartUp = startUp,
            MemoryAfterSearches = again.Memory,
            Latencies = latencies,
        };
    }

    private static async Task<(double Median, double P99)> LatencyAsync(ServiceProcess service, string[] queries)
    {
        var milliseconds = new List<double>(Searches);
        for (var i = 0; i < WarmUps + Searches; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await service.Http.GetByteArrayAsync(new Uri("/v1/search?" + queries[i % queries.Length], UriKind.Relative));
            if (i >= WarmUps)
            {
                milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        milliseconds.Sort();
        return (milliseconds[Searches / 2], milliseconds[Searches * 99 / 100]);
    }
}
