using SearchService.Articles.Sources;
using Xunit.Abstractions;

namespace SearchService.Tests.Articles;

public class QuotedTweetsTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Tweets_of_untidy_real_articles_are_told_from_prose() => Score(SourceFormat.Text);

    [SharedDataFact]
    public void Tweets_and_dates_of_real_pages_are_found() => Score(SourceFormat.Html);

    [SharedDataFact]
    public void Tweets_and_dates_of_real_posts_of_static_sites_are_found() => Score(SourceFormat.Markdown);

    [SharedDataFact]
    public void Offsets_of_real_pages_and_posts_reproduce_their_text()
    {
        Assert.All(GoldArticle.In("quoted-tweets", SourceFormat.Html), article => Offsets.AssertConsistent(article.Parsed));
        Assert.All(GoldArticle.In("quoted-tweets", SourceFormat.Markdown), article => Offsets.AssertConsistent(article.Parsed));
    }

    private void Score(SourceFormat format)
    {
        var score = new GoldScore(GoldArticle.In("quoted-tweets", format));
        foreach (var line in score.Lines)
        {
            output.WriteLine(line);
        }

        Assert.True(score.F1 >= 0.98, $"F1 is {score.F1:F4}.");
        Assert.True(score.DateShare >= 0.98, $"{score.DateShare:F4} of the dates are right.");
    }
}
