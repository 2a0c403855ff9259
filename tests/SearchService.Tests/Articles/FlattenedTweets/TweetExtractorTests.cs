using SearchService.Articles;

namespace SearchService.Tests.Articles.FlattenedTweets;

public class TweetExtractorTests
{
    private const string Tail = " — Ada Vale (@ada_vale) May 1, 2020";

    private static string[] TextsIn(string content)
    {
        var article = An.ArticleFrom(content);
        Offsets.AssertConsistent(article);
        return [.. article.Quotations.Select(quotation => quotation.Tweet.Text)];
    }

    [Fact]
    public void Range_text_and_kinds_tell_a_tweet_from_the_prose_around_it()
    {
        var article = An.ArticleFrom($"The bridge is shut.\n\nSo long, bridge! https://t.co/AbC{Tail}\n\nIt rusts.");
        var (tweet, range) = Assert.Single(article.Quotations);
        Assert.Equal($"So long, bridge! https://t.co/AbC{Tail}", range.Of(article.Body));
        Assert.Equal("https://t.co/AbC", Assert.Single(tweet.Urls));
        Assert.Equal([ParagraphKind.Prose, ParagraphKind.QuotedTweet, ParagraphKind.Prose], article.Paragraphs.Select(paragraph => paragraph.Kind));
    }

    [Theory]
    [InlineData("RT @bo_ose: So long, bridge!")]
    [InlineData("RT @bo_ose: So long, bridge! https://t.co/AbC…")]
    [InlineData("@bo_ose so long, bridge")]
    [InlineData(".@bo_ose @harbour So long, bridge!")]
    [InlineData("“@bo_ose: So long, bridge!” Same here")]
    [InlineData("MT @bo_ose So long #bridge via @harbour")]
    [InlineData("1/2 So long, bridge!")]
    [InlineData("وداعا أيها الجسر #جسر")]
    [InlineData("さようなら、橋よ。#橋")]
    [InlineData("Sbohem, moste! 🌉")]
    public void Retweets_replies_and_other_scripts_are_whole_tweets(string text) =>
        Assert.Equal([text], TextsIn($"The bridge is shut, a spokesman said.\n\n{text}{Tail}\n\nIt rusts."));

    [Fact]
    public void The_tail_may_open_a_paragraph_of_its_own() =>
        Assert.Equal(["So long, bridge!"], TextsIn($"The bridge is shut.\n\nSo long, bridge!\n\n{Tail.Trim()}\n\nIt rusts."));

    [Fact]
    public void Tweets_that_run_together_in_one_paragraph_are_told_apart()
    {
        var content =
            $"So long!{Tail} i will miss it #bridge — Bo Ose (@bo) May 2, 2020 \"The end\" omg— 船 (@fune_o) May 3, 2020More of it? — Cy (@cy) May 4, 2020";
        Assert.Equal(["So long!", "i will miss it #bridge", "\"The end\" omg", "More of it?"], TextsIn(content));
        Assert.Equal(4, An.ArticleFrom(content).Paragraphs.Length);
    }

    [Theory]
    [InlineData("I am so sorry.\n\nI know how much you loved that bridge.\n\nTake your time.")]
    [InlineData("Dear parents,\n\nThe 8.10 boat waits for the little ones.\n\nPlease be early. ⛴️")]
    [InlineData("Dear Northmole,\n\nI love you, but you make it hard.\n\nYours,\n\na man with a lamp")]
    [InlineData("north span in the fog\n\nthe gulls still use it\n\nnobody tells them")]
    [InlineData("So sad to hear of this @bo_ose a terrible time .\n\nWe all send love.💞")]
    [InlineData("1/ What we know #bridge\n\n2/ What you should know")]
    [InlineData("Der Steg ist zu.\nDer Hafen ist zu.\nIch bin müde.")]
    [InlineData("„Der Steg ist zu.“\n„Der Hafen auch?“\nWir gehen heim.")]
    public void A_tweet_may_span_paragraphs_and_lines(string text) =>
        Assert.Equal([text], TextsIn($"The harbour office closed the bridge on Monday, a spokesman said.\n\n{text}{Tail}\n\nIt rusts."));

    [Fact]
    public void Everything_between_a_lead_in_and_a_tail_is_the_tweet() =>
        Assert.Equal(["Two boats sank.\n\nThe third did not."],
            TextsIn($"The harbour office was brief:\n\nTwo boats sank.\n\nThe third did not.{Tail}"));

    [Fact]
    public void Three_short_paragraphs_between_two_tails_are_one_tweet() =>
        Assert.Equal(["So long!", "No boats today.\n\nThe pier is in the pond.\n\nBack on Friday."],
            TextsIn($"So long!{Tail}\n\nNo boats today.\n\nThe pier is in the pond.\n\nBack on Friday.{Tail}"));

    [Fact]
    public void Reported_words_between_two_tails_are_prose() =>
        Assert.Equal(["So long!", "Back on Friday."],
            TextsIn($"So long!{Tail}\n\n“No boats today,” the mayor wrote.\n\nThe pier is in the pond.\n\nBack on Friday.{Tail}"));

    [Fact]
    public void A_lead_in_whose_tweet_is_missing_is_no_tweet() =>
        Assert.Empty(TextsIn($"The bridge is shut.\n\nThe harbour office was brief:\n\n{Tail.Trim()}"));

    [Theory]
    [InlineData("The harbour office was brief:")]
    [InlineData("RELATED: Ferries fill up")]
    [InlineData("See also: Ferries fill up")]
    [InlineData("RELATED: Why you love your #bridge")]
    [InlineData("Why You Love Your Bridge")]
    [InlineData("Our harbour, and you in it. Photo: Imra Vale/Courier")]
    [InlineData("We loved our bridge, and you told us so:")]
    [InlineData("What Happened Next")]
    [InlineData("PROBABLY FALSE")]
    [InlineData("What happened next")]
    [InlineData("Follow Bo Ose (@bo_ose) on Twitter")]
    [InlineData("A photo posted by Bo Ose (@bo_ose) on Apr 30, 2020 at 5:00pm PDT")]
    [InlineData("The pier on Monday. Photo: Imra Vale/Courier")]
    [InlineData("“I loved that bridge,” Vale said.")]
    [InlineData("“I loved that bridge. We all did.”")]
    [InlineData("Vale went on to share her view of the bridge.")]
    [InlineData("She had crossed it every day, and her neighbours with her.")]
    [InlineData("And if you have missed it, many people on Twitter said so.")]
    [InlineData("Bo Ose (@bo_ose) agreed with you.")]
    [InlineData("هذا الجسر مغلق يا صديقي @bo_ose")]
    public void Prose_before_a_tweet_is_never_swallowed(string before) =>
        Assert.Equal(["So long, bridge!"], TextsIn($"The bridge is shut.\n\n{before}\n\nSo long, bridge!{Tail}"));

    [Fact]
    public void A_paragraph_that_would_make_the_tweet_longer_than_its_day_allowed_is_prose()
    {
        var before = "We have loved our bridge for so long that we forgot to look at it, and now you tell us it is shut";
        var text = "I will miss it and you will miss it, and we will all take our boats and be late #bridge";
        Assert.Equal([text], TextsIn($"It rusts.\n\n{before}.\n\n{text} — Ada Vale (@ada_vale) May 1, 2016"));
        Assert.Equal([$"{before}.\n\n{text}"], TextsIn($"It rusts.\n\n{before}.\n\n{text} — Ada Vale (@ada_vale) May 1, 2018"));
    }

    [Fact]
    public void Words_that_introduce_a_tweet_in_its_own_paragraph_are_cut() =>
        Assert.Equal(["So long, bridge!"], TextsIn($"The mayor tweeted in the morning: So long, bridge!{Tail}"));

    [Fact]
    public void A_paragraph_too_long_for_a_tweet_loses_its_first_sentences() =>
        Assert.Equal(["So long, bridge! I will miss you."], TextsIn(
            $"{string.Join(' ', Enumerable.Repeat("The harbour office was asked for years to look after the bridge, a spokesman said.", 4))} So long, bridge! I will miss you.{Tail}"));

    [Fact]
    public void A_tail_behind_long_prose_quotes_nothing() =>
        Assert.Empty(TextsIn(
            $"{string.Join(' ', Enumerable.Repeat("The harbour office has been asked for years to look after the bridge.", 8))}\n\n{Tail.Trim()}"));

    [Fact]
    public void A_tail_behind_an_endless_sentence_quotes_nothing() =>
        Assert.Empty(TextsIn(string.Concat(Enumerable.Repeat("and the harbour office and the mayor and the gulls ", 40)) + Tail));

    [Fact]
    public void A_repeat_without_its_tail_is_no_second_tweet_and_no_part_of_the_next()
    {
        var content = $"i love you, bridge @bo_ose{Tail}\n\ni love you, bridge @bo_ose\n\nSo do I!{Tail}";
        Assert.Equal(["i love you, bridge @bo_ose", "So do I!"], TextsIn(content));
        Assert.All(An.ArticleFrom(content).Paragraphs, paragraph => Assert.Equal(ParagraphKind.QuotedTweet, paragraph.Kind));
    }

    [Fact]
    public void A_tweet_quoted_twice_is_two_quotations_of_one_tweet()
    {
        var article = An.ArticleFrom($"So long!{Tail}\n\nIt rusts.\n\nSo long!{Tail}");
        Assert.Equal(2, article.Quotations.Length);
        Assert.Equal(article.Quotations[0].Tweet.Id, article.Quotations[1].Tweet.Id);
    }

    [Fact]
    public void Prose_behind_a_tail_in_the_next_line_stays_prose()
    {
        var article = An.ArticleFrom($"The bridge is shut.\n\nSo long!\n\n{Tail.Trim()}\nMs. Vale was the first to say so.\n\nIt rusts.");
        Assert.Equal("So long!", Assert.Single(article.Quotations).Tweet.Text);
        Assert.Equal(
            [ParagraphKind.Prose, ParagraphKind.QuotedTweet, ParagraphKind.QuotedTweet, ParagraphKind.Prose, ParagraphKind.Prose],
            article.Paragraphs.Select(paragraph => paragraph.Kind));
    }
}
