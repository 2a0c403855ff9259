#if LUCENE_NET
using SearchService.Lucene.Files;
using SearchService.Lucene.Writing;
using SearchService.Searching;

namespace SearchService.Tests.Lucene;

/// <summary>The directory class is ours, and a reader that goes away under a search takes nothing with it.</summary>
public sealed class GenerationDirectoryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_generation_is_kept_in_our_own_directory_class()
    {
        using var index = Assert.IsType<LuceneIndex>(LuceneFolder.Open(_folder["index"]).Create());
        Assert.Equal($"{nameof(GenerationDirectory)}@{_folder["index"]}/{index.Generation}", index.ToString());
    }

    [Fact]
    public void A_reader_that_is_closed_under_running_searches_fails_them_at_worst()
    {
        for (var round = 0; round < 20; round++)
        {
            var index = LuceneFolder.Open(_folder[$"index{round}"]).Create();
            index.Put(1, LuceneFolder.Articles(100, seed: round));
            var snapshots = Enumerable.Range(0, 4).Select(_ => index.OpenSnapshot()).ToArray();
            using var started = new CountdownEvent(snapshots.Length);
            var searches = snapshots.Select(snapshot => Task.Run(() => SearchUntilClosed(snapshot, started))).ToArray();
            started.Wait();
            index.Dispose();
            foreach (var snapshot in snapshots)
            {
                // Not how a snapshot is to be used: its searches still run.
                snapshot.Dispose();
            }

            Assert.All(searches, search => Assert.True(search.Result > 0));
        }
    }

    [Fact]
    public void What_is_read_past_the_end_or_after_closing_is_an_exception()
    {
        File.WriteAllBytes(_folder["file"], [1, 2, 3]);
        var file = new SharedFile(_folder["file"]);
        using var input = new FileInput(file);
        var clone = (FileInput)input.Clone();
        clone.Seek(2);
        Assert.Equal(3, clone.ReadByte());
        Assert.ThrowsAny<IOException>(() => clone.ReadByte());
        Assert.ThrowsAny<IOException>(() => new FileInput("slice", file, 1, 3));
        input.Dispose();
        clone.Seek(0);
        Assert.Throws<ObjectDisposedException>(() => clone.ReadByte());
    }

    private static int SearchUntilClosed(ISearchSnapshot snapshot, CountdownEvent started)
    {
        for (var searches = 1; ; searches++)
        {
            try
            {
                snapshot.Search(new SearchRequest { Query = new QueryNode.Word(FieldScope.Default, "harbour", "harbour"), Limit = 100 }, CancellationToken.None);
            }
#pragma warning disable CA1031 // Whatever it says: an exception is a search that failed and a process that lives.
            catch (Exception)
#pragma warning restore CA1031
            {
                return searches;
            }
            finally
            {
                if (searches == 1)
                {
                    started.Signal();
                }
            }
        }
    }
}
#endif
