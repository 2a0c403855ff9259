namespace SearchService.Benchmarks.Http;

/// <summary>Measures what HTTP adds to the engine: the same questions asked of both, in one process, on real news and tweets.</summary>
internal static class HttpCommand
{
    public static async Task<int> RunAsync(string data, int items)
    {
        using var folder = new ScratchFolder();
        var documents = Path.Combine(folder.Path, "documents.ndjson");
        var corpus = BenchCorpus.Write(data, items, documents);
        await using var service = await ServiceInProcess.StartAsync(Path.Combine(folder.Path, "data"));
        await service.ImportAsync(documents);
        Console.Error.WriteLine($"{corpus.Documents:N0} documents are searchable.");
        using var client = new LeanClient();
        var benchmark = new HttpBenchmark(service, client);
        await benchmark.WarmUpAsync();
        var classes = new List<HttpFigures>();
        foreach (var (name, queries) in QueryClasses.All)
        {
            classes.Add(await benchmark.MeasureAsync(name, queries));
        }

        var floors = new List<(string, Samples, double)>();
        foreach (var (name, address) in new[] { ("a server with one route and nothing else", service.BareAddress),
            ("`/health/live` of the service", new Uri(service.Address, "/health/live")) })
        {
            var (times, allocated) = await benchmark.MeasureAsync(address);
            floors.Add((name, times, allocated));
        }

        Console.WriteLine(HttpTable.Of(corpus, classes, floors));
        return 0;
    }
}
