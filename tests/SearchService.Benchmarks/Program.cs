using SearchService.Benchmarks;

switch (args)
{
    case ["import", var data, .. var rest] when rest.Length <= 1:
        return await ImportCommand.RunAsync(data,
            rest is [var items] ? int.Parse(items, System.Globalization.CultureInfo.InvariantCulture) : 100_000);
    case ["http", var data, .. var rest] when rest.Length <= 1:
        return await SearchService.Benchmarks.Http.HttpCommand.RunAsync(data,
            rest is [var documents] ? int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture) : 10_000);
    case ["tweets", _, ..]:
        return TweetsCommand.Run(args[1..]);
    case ["page", .. var rest] when rest.Length <= 1:
        return await SearchService.Benchmarks.Pages.PageCommand.RunAsync(
            rest is [var loads] ? int.Parse(loads, System.Globalization.CultureInfo.InvariantCulture) : 20);
    case ["peers", var folder, .. var rest] when rest.Length <= 2:
        return await SearchService.Benchmarks.Peers.PeersCommand.RunAsync(folder, rest);
    default:
        Console.Error.WriteLine("""
            Usage: import DATA [ITEMS]                        DATA is the folder with news.jsonl.gz and tweets.jsonl.gz; ITEMS defaults to 100000.
                   http DATA [ITEMS]                          What HTTP adds to the engine; ITEMS defaults to 10000.
                   tweets FOLDER…                             FOLDER holds articles (.txt, .html, .md) and what people found in them (.gold.json).
                   page [LOADS]                               What a browser loads of the pages, and how soon the first hit is there; LOADS defaults to 20.
                   peers DIR [index | query | reopen | table] DIR is where tests/SearchService.Benchmarks/peers.sh DIR has run; by default all of them.
            """);
        return 2;
}
