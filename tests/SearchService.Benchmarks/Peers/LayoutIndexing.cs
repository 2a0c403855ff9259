using Lucene.Net.Index;
using SearchService.Lucene.Store;

namespace SearchService.Benchmarks.Peers;

/// <summary>Makes the index in the peer's layout, with as many threads as the peer.</summary>
internal static class LayoutIndexing
{
    public static void RunOne(string folder) => Run(folder, IndexFolders.Layout(folder), threads: 1);

    public static void RunTwo(string folder) => Run(folder, IndexFolders.Layout(folder) + "-2", threads: 2);

    private static void Run(string folder, string at, int threads)
    {
        var path = IndexFolders.Emptied(at);
        using var directory = new GenerationDirectory(path);
        var clock = new IndexingClock();
        using (var writer = LayoutWriter.Open(directory, OpenMode.CREATE))
        {
            using (var rows = PeerRow.Read(folder).GetEnumerator())
            {
                var adding = Enumerable.Range(0, threads).Select(_ => new Thread(() => Add(rows, writer))).ToList();
                adding.ForEach(thread => thread.Start());
                adding.ForEach(thread => thread.Join());
            }

            clock.Added();
            writer.Commit();
            clock.Committed();
            writer.WaitForMerges();
            writer.Commit();
            clock.Merged();
        }

        using var reader = DirectoryReader.Open(directory);
        clock.Print("layout", threads, reader.NumDocs, directory.ListAll().Sum(directory.FileLength), reader.Leaves.Count);
    }

    private static void Add(IEnumerator<PeerRow> rows, IndexWriter writer)
    {
        while (Next() is { } row)
        {
            writer.AddDocument(LayoutDocuments.Of(row));
        }

        PeerRow? Next()
        {
            lock (rows)
            {
                return rows.MoveNext() ? rows.Current : null;
            }
        }
    }
}
