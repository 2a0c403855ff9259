using SearchService.Engine;

namespace SearchService.Tests.Lucene.Store;

/// <summary>A disk that fails costs what was not committed and nothing else; nothing needs a restart. The folder is taken away under the index, which
/// fails every write.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly IIndex _index;

    public FailingDiskTests()
    {
        var engine = LuceneFolder.Open(_folder["index"]);
        _index = engine.Create();
        engine.MakeLive(_index);
        _index.Put(1, An.Article("Budget passes").WithId("a").Parsed);
        _index.Commit();
        _index.Put(2, An.Article("Storm warning").WithId("b").Parsed);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_failed_write_falls_back_to_the_commit_while_searches_go_on_and_writes_come_back_by_themselves(bool commit)
    {
        var next = new IndexChange.Put(3, An.Article("Ferry late").WithId("c").Parsed);
        Directory.Move(_folder[$"index/{_index.Generation}"], _folder["away"]);
        var failure = Assert.Throws<IndexRolledBackException>(() =>
        {
            _index.Apply([next], 3);
            if (commit)
            {
                _index.Commit();
            }

            _index.Refresh();
        });
        Assert.Equal((1L, 1L, 2L), (failure.Position, _index.CommittedPosition, _index.Position));
        Assert.Equal(["a", "b"], _index.Everything());
        Assert.Throws<IndexRolledBackException>(() => _index.Apply([next], 3));

        // Where the lock was asked for, the folder is there again, and empty.
        Directory.Delete(_folder[$"index/{_index.Generation}"], recursive: true);
        Directory.Move(_folder["away"], _folder[$"index/{_index.Generation}"]);
        _index.Apply([], 1);
        _index.Refresh();
        Assert.Equal(2, _index.Position);
        Assert.Equal(["a", "b"], _index.Everything());
        _index.Put(2, An.Article("Storm warning").WithId("b").Parsed, An.Article("Ferry late").WithId("c").Parsed);
        Assert.Equal(3, _index.Position);
        Assert.Equal(["a", "b", "c"], _index.Everything());
        _index.Commit();
        Assert.Equal(3, _index.CommittedPosition);
    }
}
