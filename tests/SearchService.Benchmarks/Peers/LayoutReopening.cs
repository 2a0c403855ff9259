using Lucene.Net.Index;
using SearchService.Lucene.DocValues;
using SearchService.Lucene.Search;
using SearchService.Lucene.Store;

namespace SearchService.Benchmarks.Peers;

/// <summary>Adds to a copy of the index in the peer's layout and reopens it.</summary>
internal static class LayoutReopening
{
    public static void Run(string folder)
    {
        using var directory = new GenerationDirectory(IndexFolders.Copied(IndexFolders.Layout(folder)));
        using var writer = LayoutWriter.Open(directory, OpenMode.APPEND);
        var columns = new DocValuesCache();
        var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        _ = ReaderView.Of(reader, position: 0, columns);
        Durations add = new(), reopen = new(), facets = new(), commit = new(), reopenReplaced = new();
        foreach (var (round, rows) in PeerRow.Read(folder).Take(Reopening.Added).Chunk(Reopening.Batch).Index())
        {
            add.Time(() => Array.ForEach(rows, row => writer.AddDocument(LayoutDocuments.Of(row))));
            reopen.Time(() => reader = Newer(reader, writer));
            facets.Time(() => _ = ReaderView.Of(reader, position: 0, columns));
            if (Reopening.IsCommitDue(round))
            {
                commit.Time(writer.Commit);
            }
        }

        foreach (var rows in PeerRow.Read(folder).Take(Reopening.Replaced).Chunk(Reopening.Batch))
        {
            Array.ForEach(rows, row => writer.UpdateDocument(new Term("id", row.Id), LayoutDocuments.Of(row)));
            reopenReplaced.Time(() => reader = Newer(reader, writer));
        }

        Console.WriteLine($"NRT layout add1000={add} reopen={reopen} facetState={facets} commit3000={commit}");
        Console.WriteLine($"NRT layout reopenAfter1000Updates={reopenReplaced} {WorkingSet.Line()}");
        reader.Dispose();
    }

    private static DirectoryReader Newer(DirectoryReader reader, IndexWriter writer)
    {
        if (DirectoryReader.OpenIfChanged(reader, writer, applyAllDeletes: true) is not { } newer)
        {
            return reader;
        }

        reader.Dispose();
        return newer;
    }
}
