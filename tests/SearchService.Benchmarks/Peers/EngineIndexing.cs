using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Lucene;
using SearchService.Lucene.Files;

namespace SearchService.Benchmarks.Peers;

/// <summary>Makes our engine's index of the corpus: the worker's batches, without its refreshes, which the peer does not make either.</summary>
internal static class EngineIndexing
{
    private const int BatchRecords = 1_000;

    public static void Run(string folder)
    {
        var path = IndexFolders.Emptied(IndexFolders.Engine(folder));
        var engine = new LuceneEngine(path, TimeProvider.System, NullLogger<LuceneEngine>.Instance);
        var clock = new IndexingClock();
        var position = 0L;
        string generation;
        long bytes;
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
            bytes = index.SizeInBytes;
        }

        using var directory = new GenerationDirectory(Path.Combine(path, generation));
        using var reader = global::Lucene.Net.Index.DirectoryReader.Open(directory);
        clock.Print("engine", threads: 1, reader.NumDocs, bytes, reader.Leaves.Count);
    }
}
