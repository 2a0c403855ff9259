using SearchService.Documents;
using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>Pages by offset and by the place of the last hit: together they are the whole answer, nothing twice.</summary>
public abstract class PagingTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.Quotes)]
    public void Pages_put_together_are_the_whole_answer(SortOrder sort)
    {
        Fill();
        var all = Search(new SearchRequest { Query = Query, Sort = sort, Limit = 100 });
        Assert.Null(all.Last);
        Assert.Equal(25, all.TotalHits);

        var byOffset = Enumerable.Range(0, 4)
            .SelectMany(page => Search(new SearchRequest { Query = Query, Sort = sort, Limit = 7, Offset = 7 * page }).Ids());
        Assert.Equal(all.Ids(), byOffset);

        var byCursor = new List<string>();
        for (SortKey? after = null; ;)
        {
            var page = Search(new SearchRequest { Query = Query, Sort = sort, Limit = 7, After = after });
            Assert.Equal(25, page.TotalHits);
            byCursor.AddRange(page.Ids());
            if ((after = page.Last) is null)
            {
                break;
            }
        }

        Assert.Equal(all.Ids(), byCursor);
    }

    [Fact]
    public void The_preference_holds_across_pages()
    {
        Fill();
        var request = new SearchRequest { Query = Query, First = Ask.Word("green"), Limit = 6 };
        var first = Search(request);
        var second = Search(request with { After = first.Last, Limit = 100 });
        Assert.Equal(Search(request with { Limit = 100 }).Ids(), first.Ids().Concat(second.Ids()));
        Assert.True(first.Last!.First);
    }

    [Fact]
    public void A_cursor_goes_on_behind_a_hit_that_is_gone()
    {
        Fill();
        var request = new SearchRequest { Query = Ask.Everything, Sort = SortOrder.Newest, Limit = 5 };
        var first = Search(request);
        Delete(first.Ids()[^1]);
        var rest = Search(request with { After = first.Last, Limit = 100 });
        Assert.Equal(20, rest.Hits.Length);
        Assert.Empty(first.Ids().Intersect(rest.Ids()));
    }

    [Fact]
    public void The_place_of_the_last_hit_says_all_that_orders_use()
    {
        Put(
            An.Article("One")
                .On("2020-01-01")
                .Saying("The sky over the bay turned red on Monday.")
                .Quoting(A.TweetBy("@ada", "calm").On("2020-01-02")),
            An.Article("Two").Saying("The sky over the bay turned red on Monday."));
        var found = Search(new SearchRequest { Query = Ask.Word("red"), Limit = 1 });
        Assert.Equal(new SortKey(false, found.Hits[0].Score, new DateOnly(2020, 1, 1), 1, "one", HitType.Article), found.Last);
    }

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.Quotes)]
    public void A_cursor_stands_between_a_tweet_and_an_article_that_share_an_id_and_all_else(SortOrder sort)
    {
        var tweet = A.TweetBy("@ada", "the chancellor smiled").On("2020-10-28");
        Put(An.Article("One").On("2020-10-28").Quoting(tweet));
        var id = Search(new SearchRequest { Query = Ask.Everything }).Tweets().Single().Tweet.Id;
        Delete("one");
        Put(An.Article("Namesake").WithId(id).On("2020-10-28").Quoting(tweet));

        var request = new SearchRequest { Query = Ask.Everything, Sort = sort, Limit = 1 };
        var first = Search(request);
        var second = Search(request with { After = first.Last });
        Assert.Equal(["Namesake", "@ada"], first.Names().Concat(second.Names()));
        Assert.Equal([id, id], first.Ids().Concat(second.Ids()));
        Assert.Null(second.Last);
    }

    [Fact]
    public void An_empty_page_still_counts()
    {
        Fill();
        var found = Search(new SearchRequest { Query = Query, Limit = 0 });
        Assert.Equal((25, 0, null), (found.TotalHits, found.Hits.Length, found.Last));
        found = Search(new SearchRequest { Query = Query, Offset = 100 });
        Assert.Equal((25, 0, null), (found.TotalHits, found.Hits.Length, found.Last));
    }

    private static QueryNode Query => Ask.Any(Ask.Word("red"), Ask.Word("green"));

    private void Fill() => Put([.. Enumerable.Range(0, 25).Select(i => An.Article($"Report {i}")
        .On($"2020-01-{(i % 9) + 1:00}")
        .Saying(string.Join(' ', Enumerable.Repeat("red", (i % 3) + 1)) + (i % 4 == 0 ? " green" : " grey")))]);
}
