using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>Articles come, change and go; what was applied is seen after a refresh, all at once.</summary>
public abstract class UpdatesTests(EngineUnderTest engine) : EngineTests(engine)
{
    private static readonly QueryNode Everything = new QueryNode.Everything();

    [Fact]
    public void A_new_index_is_empty_and_stands_at_position_0()
    {
        using var snapshot = Index.OpenSnapshot();
        Assert.Equal((0, 0, 0L), (snapshot.ArticleCount, snapshot.TweetCount, snapshot.Position));
        Assert.Empty(Search(Everything).Hits);
    }

    [Fact]
    public void An_article_is_seen_after_a_refresh_and_not_before()
    {
        Index.Apply([new IndexChange.Put(1, An.Article("Budget passes").Parsed)], 1);
        Assert.Empty(Search(Everything).Hits);
        Assert.Equal(0, Index.Position);

        Index.Refresh();
        Assert.Equal(["Budget passes"], Search(Everything).Names());
        Assert.Equal(1, Index.Position);
    }

    [Fact]
    public void An_article_with_the_same_id_replaces_the_one_before()
    {
        Put(An.Article("Budget passes").WithId("a"), An.Article("Storm warning").WithId("b"));
        Put(An.Article("Budget fails").WithId("a"));
        Assert.Equal(["Budget fails", "Storm warning"], Search(Everything).Names());
    }

    [Fact]
    public void Of_several_changes_to_one_article_in_a_batch_the_last_wins()
    {
        Apply(
            new IndexChange.Put(1, An.Article("First words").WithId("a").Parsed),
            new IndexChange.Put(2, An.Article("Second words").WithId("a").Parsed),
            new IndexChange.Put(3, An.Article("Gone again").WithId("b").Parsed),
            new IndexChange.Delete(4, "b"));
        Assert.Equal(["Second words"], Search(Everything).Names());
    }

    [Fact]
    public void A_deleted_article_is_gone_and_an_unknown_one_is_passed_over()
    {
        Put(An.Article("Budget passes").WithId("a"), An.Article("Storm warning").WithId("b"));
        Delete("a", "unknown");
        Assert.Equal(["Storm warning"], Search(Everything).Names());
        using var snapshot = Index.OpenSnapshot();
        Assert.Null(snapshot.FindArticle("a"));
        Assert.Equal("Storm warning", snapshot.FindArticle("b")?.Title);
    }

    [Fact]
    public void A_document_that_was_refused_keeps_its_earlier_version_and_the_reason_until_it_changes()
    {
        Put(An.Article("Budget passes").WithId("a"));
        Apply(new IndexChange.Refuse(2, "a", "It is no text."), new IndexChange.Refuse(3, "b", "It is no text either."));
        Assert.Equal(["Budget passes"], Search(Everything).Names());
        Assert.Equal([new FailedDocument(2, "a", "It is no text."), new FailedDocument(3, "b", "It is no text either.")], Index.SetAside.ToArray());

        Put(An.Article("Budget passes at last").WithId("a"));
        Assert.Equal([new FailedDocument(3, "b", "It is no text either.")], Index.SetAside.ToArray());
        Delete("b");
        Assert.Empty(Index.SetAside);
    }

    [Fact]
    public void A_position_behind_what_was_applied_is_refused_and_changes_nothing()
    {
        Apply(new IndexChange.Put(7, An.Article("Budget passes").Parsed));
        Assert.Throws<ArgumentOutOfRangeException>(() => Index.Apply([new IndexChange.Delete(6, "budget-passes")], 6));
        Index.Refresh();
        Assert.Equal(["Budget passes"], Search(Everything).Names());
    }

    [Fact]
    public void A_batch_without_changes_moves_the_position_on()
    {
        Index.Apply([], 9);
        Index.Refresh();
        Assert.Equal(9, Index.Position);
    }

    [Fact]
    public void A_snapshot_stays_as_it_was_opened_whatever_is_written()
    {
        Put(An.Article("Budget passes").WithId("a"), An.Article("Storm warning").WithId("b"));
        using var before = Index.OpenSnapshot();
        Put(An.Article("Budget fails").WithId("a"));
        Delete("b");

        var seen = before.Search(new SearchRequest { Query = Everything }, CancellationToken.None);
        Assert.Equal(["Budget passes", "Storm warning"], seen.Names());
        Assert.Equal((2, 2L), (before.ArticleCount, before.Position));
        Assert.Equal("Storm warning", before.FindArticle("b")?.Title);
    }

    [Fact]
    public void Many_small_batches_answer_like_one()
    {
        for (var i = 0; i < 200; i++)
        {
            Put(An.Article($"Report {i}").WithId($"r{i}").Saying(i % 2 == 0 ? "An even harbour." : "An odd harbour."));
        }

        Delete([.. Enumerable.Range(0, 100).Select(i => $"r{i}")]);
        var even = new QueryNode.ExactWord(FieldScope.Default, "even");
        Assert.Equal(50, Search(even).TotalHits);
        Assert.Equal(100, Search(Everything).TotalHits);
    }
}
