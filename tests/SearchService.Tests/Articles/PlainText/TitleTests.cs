using SearchService.Articles;
using SearchService.Articles.Sources;

namespace SearchService.Tests.Articles.PlainText;

public class TitleTests
{
    [Theory]
    [InlineData("Ferries fill up as the bridge stays shut")]
    [InlineData("“Did it get tired?” The coast says goodbye (for now)")]
    [InlineData("🚢 The last boat")]
    public void A_short_first_paragraph_without_final_punctuation_is_the_title_and_leaves_the_body(string title)
    {
        var article = An.ArticleFrom($" date 2019-03-15 {title}\n\nThe queue was long.");
        Assert.Equal((title, false, "The queue was long."), (article.Title, article.TitleGenerated, article.Body));
    }

    [Theory]
    [InlineData("The bridge is shut.\n\nThe queue was long.", "The bridge is shut.")]
    [InlineData("Is it shut?\n\nThe queue was long.", "Is it shut?")]
    [InlineData("He said “it is shut.”\n\nThe queue was long.", "He said “it is shut.”")]
    [InlineData("Only one paragraph", "Only one paragraph")]
    [InlineData("Where to find help:\n\nAt the pier.", "Where to find help:")]
    [InlineData("The queue. Photo: Imra Vale/Courier\n\nThe bridge is shut. It rusts.", "The bridge is shut.")]
    [InlineData("Photo / Supplied\n\nMr. Vale and Dr. B. Ose met the U.S. envoy on Oct. 4. They talked.",
        "Mr. Vale and Dr. B. Ose met the U.S. envoy on Oct. 4.")]
    [InlineData("*The bridge has been shut. It rusts.", "The bridge has been shut.")]
    [InlineData("橋は閉まった。次の船は八時。", "橋は閉まった。")]
    [InlineData("Love this bridge — Ada Vale (@ada_vale) May 1, 2020\n\nThe bridge is shut.", "The bridge is shut.")]
    public void Otherwise_the_headline_is_the_first_sentence_and_the_body_keeps_it(string content, string headline)
    {
        var article = An.ArticleFrom(content);
        Assert.Equal((headline, true, content), (article.Title, article.TitleGenerated, article.Body));
    }

    [Fact]
    public void A_title_has_at_most_120_characters()
    {
        var longest = string.Concat(Enumerable.Repeat("🚢", 120));
        Assert.Equal(longest, An.ArticleFrom(longest + "\n\nText.").Title);
        Assert.True(An.ArticleFrom(longest + "🚢\n\nText.").TitleGenerated);
    }

    [Fact]
    public void A_headline_is_cut_at_a_word()
    {
        var title = An.ArticleFrom(string.Join(' ', Enumerable.Repeat("harbour", 40)) + ".").Title;
        Assert.Equal(string.Join(' ', Enumerable.Repeat("harbour", 15)) + "…", title);
    }

    [Fact]
    public void A_headline_never_cuts_a_character_in_two() =>
        Assert.All(An.ArticleFrom(string.Concat(Enumerable.Repeat("🚢", 200)) + ".").Title.EnumerateRunes(),
            rune => Assert.NotEqual(0xFFFD, rune.Value));

    [Fact]
    public void A_tweet_with_its_tail_in_the_next_paragraph_is_no_title()
    {
        var article = An.ArticleFrom("love this bridge\n\n— Ada Vale (@ada_vale) May 1, 2020\n\nThe bridge is shut.");
        Assert.Equal(("The bridge is shut.", 1), (article.Title, article.Quotations.Length));
    }

    [Fact]
    public void A_title_is_never_taken_for_the_first_paragraph_of_a_tweet()
    {
        var article = An.ArticleFrom("our favourite boats\n\nI love boats! — Ada Vale (@ada_vale) May 1, 2020\n\nSo do we.");
        Assert.Equal(("our favourite boats", "I love boats!"), (article.Title, article.Quotations[0].Tweet.Text));
    }

    [Fact]
    public void What_a_document_says_of_itself_wins_and_no_words_are_lost()
    {
        var document = new SourceDocument
        {
            Id = "a1",
            Content = "date 2020-01-01 A title\n\nText.",
            Title = "Another",
            Published = new PublicationDate(new DateOnly(2020, 2, 2))
        };
        var article = ArticleParser.Parse(document).Article!;
        Assert.Equal(("Another", false, "2020-02-02", "A title\n\nText."),
            (article.Title, article.TitleGenerated, article.Published.ToString(), article.Body));
        Assert.Equal("Text.", ArticleParser.Parse(document with { Title = "A Title" }).Article!.Body);
        Assert.Equal("A title", ArticleParser.Parse(document with { Title = " " }).Article!.Title);
    }
}
