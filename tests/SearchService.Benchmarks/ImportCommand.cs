namespace SearchService.Benchmarks;

/// <summary>Measures the service over HTTP, on real news and tweets.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string data, int items)
    {
        using var folder = new ScratchFolder();
        var documents = Path.Combine(folder.Path, "documents.ndjson");
        var corpus = BenchCorpus.Write(data, items, documents);
        Console.Error.WriteLine($"{corpus.Documents:N0} documents, {corpus.Bytes / 1e6:N1} MB, {corpus.Tweets:N0} of them wrap a tweet.");
        Console.WriteLine(ImportTable.Of(corpus, await ImportBenchmark.RunAsync(documents, corpus, Path.Combine(folder.Path, "data"))));
        return 0;
    }
}
