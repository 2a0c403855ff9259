using SearchService.Engine;
using SearchService.Queries;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>The query language as a person types it, through to the answer.</summary>
public abstract class AskingTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Theory]
    [InlineData("harbour", "@ada Budget Storm")]
    [InlineData("\"the old harbour\"", "Storm")]
    [InlineData("harbour -storm", "@ada Budget")]
    [InlineData("ferry OR storm", "Ferry Storm")]
    [InlineData("title:storm", "Storm")]
    [InlineData("title:harbour", "")]
    [InlineData("author:\"Jane Roe\"", "Budget")]
    [InlineData("source:beacon", "Storm")]
    [InlineData("from:ADA", "@ada")]
    [InlineData("from:@ada", "@ada")]
    [InlineData("type:tweet", "@ada @bob")]
    [InlineData("min_quoted:2", "@ada")]
    [InlineData("filter:links", "@bob Ferry")]
    [InlineData("since:2020-10-02 until:2020-10-04", "Ferry Storm")]
    [InlineData("#regatta", "@bob Ferry")]
    [InlineData("harb*", "@ada Budget Storm")]
    [InlineData("harbuor~", "@ada Budget Storm")]
    [InlineData("harbour type:article (ferry OR budget)", "Budget")]
    [InlineData("", "@ada @bob Budget Ferry Storm")]
    public void A_query_text_finds_what_it_says(string text, string names)
    {
        var ada = A.TweetBy("@ada", "nobody in the harbour smiled").On("2020-10-07");
        Put(
            An.Article("Budget").By("Jane Roe").On("2020-10-01").Quoting(ada),
            An.Article("Storm").From("The Beacon").On("2020-10-02").Saying("Waves broke over the old harbour wall on Friday night.").Quoting(ada),
            An.Article("Ferry").On("2020-10-03").Quoting(A.TweetBy("@bob", "off to the #regatta https://t.co/abc123").On("2020-10-08")));
        Assert.Equal(names, string.Join(' ', Names(text).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_search_over_its_time_stops_at_any_point_and_says_that_it_answers_a_part()
    {
        Put([.. Enumerable.Range(0, 2_500).Select(i => An.Article($"Story {i}").Saying("The harbour was calm."))]);
        using var snapshot = Index.OpenSnapshot();
        foreach (var (text, collapse) in (IEnumerable<(string, Collapse)>)[("harbour", Collapse.None), ("harbour", Collapse.Copies),
            ("\"harbour was calm\"", Collapse.None), ("harbour calm -storm", Collapse.None), ("", Collapse.None)])
        {
            var question = new Question { Text = text, Collapse = collapse, Explain = true, TimeIsUp = new CancellationToken(canceled: true) };
            var found = Searcher.SearchAsync(snapshot, question, CancellationToken.None).Wait();
            Assert.True(found.IsPartial && found.TotalIsLeast, text);
            Assert.InRange(found.TotalHits, 0, 2_499);
            Assert.Equal(Math.Min(found.TotalHits, 20), found.Hits.Length);
            Assert.Null(found.Last);
            Assert.Equal(new Note(NoteCodes.TimeLimit), found.Notes[^1]);
            Assert.All(found.Hits, hit => Assert.Null(hit.Explanation));
        }
    }

    [Fact]
    public void A_search_that_nobody_waits_for_any_more_answers_nothing()
    {
        Put([.. Enumerable.Range(0, 2_500).Select(i => An.Article($"Story {i}").Saying("The harbour was calm."))]);
        using var snapshot = Index.OpenSnapshot();
        var gone = new CancellationToken(canceled: true);
        Assert.ThrowsAny<OperationCanceledException>(() => Searcher.SearchAsync(snapshot, new Question { Text = "harbour" }, gone).Wait());
        Assert.ThrowsAny<OperationCanceledException>(
            () => Searcher.SearchAsync(snapshot, new Question { Text = "harbour", TimeIsUp = gone }, gone).Wait());
    }

    [Fact]
    public void Few_hits_with_all_words_bring_those_with_any_behind_them_and_say_so()
    {
        Put(An.Article("First").Saying("red"), An.Article("Both").Saying("red and green and much more of this and that"),
            An.Article("Neither").Saying("grey"));
        var found = Search("red green");
        Assert.Equal(["Both", "First"], found.Names());
        Assert.Contains(new Note(NoteCodes.Relaxed), found.Notes);
        Assert.Equal(["Both"], Search(new Question { Text = "red green", Match = MatchMode.All }).Names());
        Assert.Equal(2, Search(new Question { Text = "red green", Match = MatchMode.Any }).TotalHits);
    }

    [Fact]
    public void Relaxing_does_not_depend_on_the_page()
    {
        Put([.. Enumerable.Range(0, 10).Select(i => An.Article($"Both {i}").Saying("red green")), An.Article("One").Saying("red")]);
        foreach (var (limit, offset) in new[] { (20, 0), (1, 0), (5, 8), (0, 0) })
        {
            var found = Search(new Question { Text = "red green", Limit = limit, Offset = offset });
            Assert.Equal((10, 0), (found.TotalHits, found.Notes.Length));
        }
    }
}
