using SearchService.Articles;

namespace SearchService.Tests.Articles;

public class SeedArticlesTests
{
    [SharedDataFact]
    public void The_date_of_every_real_article_is_the_one_of_its_date_line() =>
        Assert.All(GoldArticle.In("seeds"), article => Assert.Equal(article.Date, article.Parsed.Published?.ToString()));

    [SharedDataFact]
    public void Author_handle_day_text_and_links_of_every_quoted_tweet_are_exact_and_nothing_else_is_a_tweet() =>
        Assert.All(GoldArticle.In("seeds"), article => Assert.Equal(
            article.Tweets.Select(tweet => $"{tweet.Author} {tweet.Key} {string.Join(' ', tweet.Urls!)}"),
            article.Parsed.Quotations.Select(
                quotation => $"{quotation.Tweet.Name} {An.KeyOf(quotation.Tweet)} {string.Join(' ', quotation.Tweet.Urls)}"),
            StringComparer.Ordinal));

    [SharedDataFact]
    public void The_five_articles_quote_32_tweets_of_which_30_are_distinct()
    {
        var tweets = GoldArticle.In("seeds").SelectMany(article => article.Parsed.Quotations).Select(quotation => quotation.Tweet.Id).ToList();
        Assert.Equal(32, tweets.Count);
        Assert.Equal(30, tweets.Distinct(StringComparer.Ordinal).Count());
    }

    [SharedDataFact]
    public void Offsets_of_real_articles_reproduce_their_text()
    {
        Assert.All(GoldArticle.In("seeds"), article => Offsets.AssertConsistent(article.Parsed));
        Assert.All(GoldArticle.In("quoted-tweets"), article => Offsets.AssertConsistent(article.Parsed));
    }

    [SharedDataFact]
    public void Two_articles_open_with_the_caption_of_a_picture()
    {
        var captions = GoldArticle.In("seeds").SelectMany(article => article.Parsed.Paragraphs
            .Where(paragraph => paragraph.Kind == ParagraphKind.Caption).Select(paragraph => (article.Name[..3], paragraph.Range.Start)));
        Assert.Equal([("000", 0), ("001", 0)], captions);
    }

    [SharedDataFact]
    public void A_headline_is_the_first_sentence_behind_a_caption_cut_at_a_word()
    {
        var articles = GoldArticle.In("seeds");
        Assert.All(articles, article => Assert.True(article.Parsed.TitleGenerated));
        Assert.All(articles, article => Assert.InRange(article.Parsed.Title.EnumerateRunes().Count(), 20, 120));
        Assert.StartsWith(articles[0].Parsed.Title[..^1], TextOf(articles[0], 1), StringComparison.Ordinal);
        Assert.EndsWith("…", articles[0].Parsed.Title, StringComparison.Ordinal);
        Assert.StartsWith("*" + articles[3].Parsed.Title[..^1], TextOf(articles[3], 0), StringComparison.Ordinal);
    }

    private static string TextOf(GoldArticle article, int paragraph) => article.Parsed.Paragraphs[paragraph].Range.Of(article.Parsed.Body);
}
