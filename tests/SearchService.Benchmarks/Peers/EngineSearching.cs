using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Lucene;
using SearchService.Queries;

namespace SearchService.Benchmarks.Peers;

/// <summary>Runs the peer's queries on our engine, through the seam and as a person would type them.</summary>
internal static class EngineSearching
{
    private const int PageSize = 10;

    private static readonly FacetRequest AuthorAndMonth = new()
    {
        Names = [FacetName.Author, FacetName.Date],
        Limit = 10,
        Interval = DateInterval.Month
    };

    // A page of none behind ten hits: the ten best are kept, as the peer keeps them, and none is loaded.
    private static readonly SearchRequest Scores = new()
    {
        Query = new QueryNode.Nothing(),
        Offset = PageSize,
        Limit = 0,
        Facets = FacetRequest.None
    };

    public static void RunScoresAndFacets(string folder) => Run(folder, (PeerModes.Scores, Scores),
        (PeerModes.Skipping, Scores with { Totals = TotalsMode.AtLeast }), (PeerModes.Facets, Scores with { Facets = AuthorAndMonth }));

    public static void RunHighlights(string folder) => Run(folder, (PeerModes.Highlights, Scores with { Offset = 0, Limit = PageSize }));

    private static void Run(string folder, params ReadOnlySpan<(string Mode, SearchRequest Request)> modes)
    {
        var engine = new LuceneEngine(IndexFolders.Engine(folder), TimeProvider.System, NullLogger<LuceneEngine>.Instance);
        using var index = engine.OpenLive() ?? throw new InvalidOperationException($"{folder} holds no index of ours: run the part index first.");
        using var snapshot = index.OpenSnapshot();
        ImmutableArray<(string Class, QueryNode Query)> queries = [.. PeerQuery.Read(folder).Select(query => (query.Class, query.AsTyped()))];
        foreach (var (mode, request) in modes)
        {
            Latencies.Print("engine", mode, queries, query => query.Class,
                query => snapshot.Search(request with { Query = query.Query }, CancellationToken.None).TotalHits);
        }
    }
}
