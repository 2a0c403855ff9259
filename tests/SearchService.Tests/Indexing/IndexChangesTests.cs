using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Indexing;
using SearchService.Store;

namespace SearchService.Tests.Indexing;

public sealed class IndexChangesTests
{
    private static readonly DocumentChange.Put Put = new(7, new SourceDocument { Id = "a", Content = "A quokka." });

    [Fact]
    public void A_fault_of_the_reader_sets_the_document_aside_instead_of_stopping_the_queue()
    {
        var change = IndexChanges.Of(Put, _ => throw new InvalidOperationException("Not that one."));

        var refused = Assert.IsType<IndexChange.Refuse>(change);
        Assert.Equal((7, "a"), (refused.Position, refused.ArticleId));
        Assert.Contains("Not that one.", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deletion_is_passed_on() =>
        Assert.Equal(new IndexChange.Delete(8, "a"), IndexChanges.Of(new DocumentChange.Delete(8, "a"), ArticleParser.Parse));
}
