using SearchService.Engine;
using SearchService.Facets;

namespace SearchService.EngineContract;

/// <summary>Readers and the writer never wait for each other, and a reader sees one state only.</summary>
public abstract class ConcurrencyTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Fact]
    public async Task Every_answer_comes_from_one_state_while_articles_come_and_go()
    {
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(stop.Token))).ToArray();
        for (var round = 0; round < 60; round++)
        {
            // Each batch leaves exactly ten articles that quote one tweet.
            Put([.. Enumerable.Range(0, 10)
                .Select(i => An.Article($"Report {i}").On($"2020-01-{(round % 28) + 1:00}").Quoting(A.TweetBy("@ada", "so calm")))]);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    [Fact]
    public void A_search_that_is_called_off_stops()
    {
        Put(An.Article("One").Saying("calm"));
        using var snapshot = Index.OpenSnapshot();
        Assert.Throws<OperationCanceledException>(
            () => snapshot.Search(new SearchRequest { Query = Ask.Word("calm") }, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => snapshot.Count(Ask.Everything, Filters.None, new CancellationToken(canceled: true)));
    }

    private int ReadUntil(CancellationToken stop)
    {
        var reads = 0;
        do
        {
            using var snapshot = Index.OpenSnapshot();
            var found = snapshot.Search(new SearchRequest { Query = Ask.Word("calm") }, CancellationToken.None);
            if (snapshot.Position > 0)
            {
                Assert.Equal((11, 10, 1), (found.TotalHits, snapshot.ArticleCount, snapshot.TweetCount));
                Assert.Equal(10, found.Tweets().Single().QuotedIn.Length);
                Assert.Equal(["ada 1"], found.Facet(FacetName.Author));
            }

            reads++;
        }
        while (!stop.IsCancellationRequested);

        return reads;
    }
}
