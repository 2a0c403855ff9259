using SearchService.Benchmarks;

if (args is not ["import", var data, .. var rest])
{
    Console.Error.WriteLine("Usage: import DATA [ITEMS]   DATA is the folder with news.jsonl.gz and tweets.jsonl.gz; ITEMS defaults to 100000.");
    return 2;
}

var items = rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 100_000;
using var folder = new ScratchFolder();
var documents = Path.Combine(folder.Path, "documents.ndjson");
var corpus = BenchCorpus.Write(data, items, documents);
Console.Error.WriteLine($"{corpus.Documents:N0} documents, {corpus.Bytes / 1e6:N1} MB, {corpus.Tweets:N0} of them wrap a tweet.");
var rows = new List<ImportFigures>();
foreach (var engine in Engines.Compiled)
{
    Console.Error.WriteLine($"{engine} …");
    rows.Add(await ImportBenchmark.RunAsync(engine, documents, corpus, Path.Combine(folder.Path, engine)));
}

Console.WriteLine(ImportTable.Of(corpus, rows));
return 0;
