using SearchService.Engine;

namespace SearchService.EngineContract;

/// <summary>Each hit shows where it matches; what exactly is marked is the highlighter's own affair.</summary>
public abstract class HighlightsTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Fact]
    public void An_articles_passage_marks_the_word_where_it_stands_in_the_body()
    {
        Put(An.Article("Storm warning").Saying("Waves broke over the old harbour wall on Friday night."));
        var hit = Assert.IsType<ArticleHit>(Assert.Single(Search("harbours").Hits));
        var snippet = hit.Snippets[0];
        Assert.Equal("harbour", Assert.Single(snippet.Marks).Of(snippet.Text));
        Assert.Equal(snippet.Text, hit.Article.Body.Substring(snippet.Start, snippet.Text.Length));
        Assert.Null(hit.Title);
    }

    [Fact]
    public void A_title_is_marked_where_it_matches()
    {
        Put(An.Article("Storm warning").Saying("Waves broke over the old harbour wall on Friday night."));
        var title = Assert.IsType<ArticleHit>(Assert.Single(Search("storm").Hits)).Title!;
        Assert.Equal("Storm", Assert.Single(title.Marks).Of(title.Text));
    }

    [Fact]
    public void A_tweet_is_marked_in_its_text()
    {
        Put(An.Article("Budget passes").Quoting(A.TweetBy("@ada", "the chancellor smiled")));
        var snippet = Assert.Single(Assert.IsType<TweetHit>(Search("smiled").Hits[0]).Snippets);
        Assert.Equal("smiled", Assert.Single(snippet.Marks).Of(snippet.Text));
    }

    [Fact]
    public void A_hit_without_a_match_in_its_text_shows_its_beginning()
    {
        Put(An.Article("Budget passes").By("Jane Roe").Saying("Waves broke over the old harbour wall on Friday night."));
        foreach (var text in new[] { "", "author:roe", "type:article" })
        {
            var snippet = Assert.Single(Search(text).Hits).Snippets[0];
            Assert.Equal((0, 0), (snippet.Start, snippet.Marks.Length));
        }
    }
}
