using System.Diagnostics;

namespace SearchService.Benchmarks.Peers;

/// <summary>Measures the Lucene engine on the corpus and queries of the peer in Java, and prints both as a table of ratios.</summary>
/// <remarks>Every step is a process of its own, as it is on the peer's side: no step warms the next one, and CPU time and working set are the
/// step's.</remarks>
internal static class PeersCommand
{
    private static readonly Dictionary<string, Action<string>> Steps = new(StringComparer.Ordinal)
    {
        ["index-layout"] = LayoutIndexing.RunOne,
        ["index-layout-2"] = LayoutIndexing.RunTwo,
        ["index-engine"] = EngineIndexing.RunOne,
        ["index-engine-2"] = EngineIndexing.RunTwo,
        ["search-layout"] = LayoutSearching.RunScoresAndFacets,
        ["highlight-layout"] = LayoutSearching.RunHighlights,
        ["search-engine"] = EngineSearching.RunScoresAndFacets,
        ["highlight-engine"] = EngineSearching.RunHighlights,
        ["reopen-layout"] = LayoutReopening.Run,
        ["reopen-engine"] = EngineReopening.Run,
        ["answers-layout"] = Answers.OfLayout,
        ["answers-engine"] = Answers.OfEngine,
    };

    private static readonly Dictionary<string, string> EngineThreads = new(
        StringComparer.Ordinal)
    { ["index-engine"] = "1", ["index-engine-2"] = "2" };

    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["index"] = ["index-layout", "index-layout-2", "index-engine", "index-engine-2"],
        ["query"] = ["search-layout", "search-engine", "highlight-layout", "highlight-engine"],
        ["reopen"] = ["reopen-layout", "reopen-engine"],
        ["table"] = [],
    };

    /// <summary>Runs a part, or all of them; without a part, or for <c>table</c>, prints the table.</summary>
    /// <param name="folder">Where the peer keeps corpus, queries and indexes. Ours, and the log of our figures, go there too.</param>
    /// <param name="rest">A part; or <c>step</c> and a step's name, for the process that runs it; or <c>corpus</c> and the folder of the news and
    /// tweets to write one of.</param>
    public static async Task<int> RunAsync(string folder, string[] rest)
    {
        if (rest is ["step", var step] && Steps.TryGetValue(step, out var run))
        {
            run(folder);
            return 0;
        }

        if (rest is ["corpus", var data])
        {
            OwnCorpus.Write(data, folder);
            return 0;
        }

        if (rest is not ([] or [_]) || (rest is [var unknown] && !Parts.ContainsKey(unknown)))
        {
            Console.Error.WriteLine($"There is no such part. Parts: {string.Join(", ", Parts.Keys)}.");
            return 2;
        }

        if (!File.Exists(Path.Combine(folder, "corpus.tsv")))
        {
            Console.Error.WriteLine(
                $"{folder} holds no corpus.tsv: run tests/SearchService.Benchmarks/peers.sh {folder}, which makes it and measures both sides.");
            return 1;
        }

        foreach (var name in rest is [var part] ? Parts[part] : Parts.Values.SelectMany(steps => steps))
        {
            await RunStepAsync(folder, name);
        }

        if (rest is [] or ["table"])
        {
            Console.WriteLine(PeersTable.Of(PeerLog.Read(PeerLog.OfPeer(folder), PeerLog.OfOurs(folder))));
        }

        return 0;
    }

    private static async Task RunStepAsync(string folder, string step)
    {
        Console.Error.WriteLine($"{step} …");
        var start = new ProcessStartInfo("dotnet", [typeof(PeersCommand).Assembly.Location, "peers", folder, "step", step])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (EngineThreads.TryGetValue(step, out var threads))
        {
            // The engine indexes with all cores that it sees.
            start.Environment["DOTNET_PROCESSOR_COUNT"] = threads;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{step} ended with {process.ExitCode}.");
        }

        await File.AppendAllTextAsync(PeerLog.OfOurs(folder), output);
    }
}
