using System.Diagnostics;
using SearchService.Tests.Reliability;

namespace SearchService.Benchmarks;

/// <summary>Imports the corpus into a running service, restarts it, and searches.</summary>
internal static class ImportBenchmark
{
    private const int WarmUps = 20;
    private const int Searches = 200;

    public static async Task<ImportFigures> RunAsync(string documents, BenchCorpus corpus, string folder)
    {
        TimeSpan acknowledged;
        TimeSpan searchable;
        long afterImport;
        await using (var service = await ServiceProcess.StartAsync(folder))
        {
            var started = Stopwatch.GetTimestamp();
            await ServiceProcess.RunAsync("import", documents, "--data", folder);
            acknowledged = Stopwatch.GetElapsedTime(started);
            await service.CaughtUpAsync();
            searchable = Stopwatch.GetElapsedTime(started);
            afterImport = service.Memory;
        }

        var starting = Stopwatch.GetTimestamp();
        await using var again = await ServiceProcess.StartAsync(folder);
        var startUp = Stopwatch.GetElapsedTime(starting);
        var latencies = new List<(string, double, double)>();
        foreach (var (name, queries) in QueryClasses.All)
        {
            var (median, p99) = await LatencyAsync(again, queries);
            latencies.Add((name, median, p99));
        }

        return new ImportFigures
        {
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
