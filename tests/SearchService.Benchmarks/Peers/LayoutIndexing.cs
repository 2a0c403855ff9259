using Lucene.Net.Index;
using SearchService.Lucene.Files;

namespace SearchService.Benchmarks.Peers;

/// <summary>Makes the index in the peer's layout.</summary>
internal static class LayoutIndexing
{
    public static void Run(string folder)
    {
        var path = IndexFolders.Emptied(IndexFolders.Layout(folder));
        using var directory = new GenerationDirectory(path);
        var clock = new IndexingClock();
        using (var writer = LayoutWriter.Open(directory, OpenMode.CREATE))
        {
            foreach (var row in PeerRow.Read(folder))
            {
                writer.AddDocument(LayoutDocuments.Of(row));
            }

            clock.Added();
            writer.Commit();
            clock.Committed();
            writer.WaitForMerges();
            writer.Commit();
            clock.Merged();
        }

        using var reader = DirectoryReader.Open(directory);
        clock.Print("layout", reader.NumDocs, directory.ListAll().Sum(directory.FileLength), reader.Leaves.Count);
    }
}
