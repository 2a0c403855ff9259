using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Engine;
using SearchService.Lucene;

namespace SearchService.Benchmarks.Peers;

/// <summary>Adds to a copy of our engine's index and refreshes it. A refresh leaves everything ready that searches and facets read.</summary>
internal static class EngineReopening
{
    public static void Run(string folder)
    {
        var engine = new LuceneEngine(IndexFolders.Copied(IndexFolders.Engine(folder)), TimeProvider.System, NullLogger<LuceneEngine>.Instance);
        using var index = engine.OpenLive() ?? throw new InvalidOperationException($"{folder} holds no index of ours: run the part index first.");
        Durations add = new(), reopen = new(), commit = new(), reopenReplaced = new();
        var position = index.Position;
        foreach (var (round, rows) in PeerRow.Read(folder).Take(Reopening.Added).Chunk(Reopening.Batch).Index())
        {
            add.Time(() => index.Apply(Changes(rows.Select(row => row with { Id = "again:" + row.Id })), position));
            reopen.Time(index.Refresh);
            if (Reopening.IsCommitDue(round))
            {
                commit.Time(() => index.Commit());
            }
        }

        foreach (var rows in PeerRow.Read(folder).Take(Reopening.Replaced).Chunk(Reopening.Batch))
        {
            index.Apply(Changes(rows), position);
            reopenReplaced.Time(index.Refresh);
        }

        Console.WriteLine($"NRT engine add1000={add} reopen={reopen} commit3000={commit}");
        Console.WriteLine($"NRT engine reopenAfter1000Updates={reopenReplaced} {WorkingSet.Line()}");

        IndexChange[] Changes(IEnumerable<PeerRow> rows) => [.. rows.Select(row => row.ToChange(++position))];
    }
}
