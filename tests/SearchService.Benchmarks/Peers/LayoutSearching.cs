using System.Collections.Immutable;

namespace SearchService.Benchmarks.Peers;

/// <summary>Runs the peer's queries on the index in the peer's layout.</summary>
internal static class LayoutSearching
{
    public static void RunScoresAndFacets(string folder) =>
        Run(folder, index => [(PeerModes.Scores, index.Score), (PeerModes.Skipping, index.Skip),
            (PeerModes.LucenesCollector, index.ScoreWithLucenesCollector), (PeerModes.Facets, index.Count)]);

    public static void RunHighlights(string folder) => Run(folder, index => [(PeerModes.Highlights, index.Highlight)]);

    private static void Run(string folder, Func<LayoutIndex, (string Mode, Func<LayoutQuery, long> Search)[]> modes)
    {
        using var index = new LayoutIndex(IndexFolders.Layout(folder));
        ImmutableArray<LayoutQuery> queries = [.. PeerQuery.Read(folder).Select(LayoutQuery.Of)];
        foreach (var (mode, search) in modes(index))
        {
            Latencies.Print("layout", mode, queries, query => query.Class, search);
        }
    }
}
