using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Lucene;
using SearchService.Lucene.Store;

namespace SearchService.Benchmarks.Peers;

/// <summary>Makes our engine's index of the corpus: the worker's batches, without its refreshes, which the peer does not make either. With as many
/// threads as the process sees cores.</summary>
internal static class EngineIndexing
{
    private const int BatchRecords = 1_000;

    public static void RunOne(string folder) => Run(folder, IndexFolders.Engine(folder));

    public static void RunTwo(string folder) => Run(folder, IndexFolders.Engine(folder) + "-2");

    private static void Run(string folder, string at)
    {
        var path = IndexFolders.Emptied(at);
        var engine = new LuceneEngine(path, TimeProvider.System, NullLogger<LuceneEngine>.Instance);
        var clock = new IndexingClock();
        var position = 0L;
        string generation;
        using (var index = engine.Create())
        {
            generation = index.Generation;
            foreach (var batch in PeerRow.Read(folder).Chunk(BatchRecords))
            {
                index.Apply([.. batch.Select(row => row.ToChange(++position))], position);
            }

            clock.Added();
            engine.MakeLive(index);
            clock.Committed();
            clock.MergedOnceIdle();
            index.Commit();
        }

        using var directory = new GenerationDirectory(Path.Combine(path, generation));
        using var reader = global::Lucene.Net.Index.DirectoryReader.Open(directory);
        clock.Print("engine", Environment.ProcessorCount, reader.NumDocs, directory.SizeInBytes, reader.Leaves.Count);
    }
}
