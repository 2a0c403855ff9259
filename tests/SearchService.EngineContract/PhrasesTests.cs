using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>Exact words in their order.</summary>
public abstract class PhrasesTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Fact]
    public void A_phrase_finds_its_words_side_by_side_and_in_order_only()
    {
        Put(
            An.Article("Hit").Saying("They spoke of the old harbour wall."),
            An.Article("Apart").Saying("The old and quiet harbour."),
            An.Article("Turned").Saying("A harbour old as the town."));
        Assert.Equal(["Hit"], Search(Ask.Phrase("old harbour")).Names());
    }

    [Theory]
    [InlineData("to be or not to be", "To be, or not to be.")]
    [InlineData("i'm so glad", "“I’m so glad,” she said.")]
    [InlineData("ana cardenas won", "Ana CÁRDENAS won.")]
    [InlineData("day of #harbour", "On the day of #Harbour all came.")]
    [InlineData("day of harbour", "On the day of #Harbour all came.")]
    public void Case_accents_and_quote_marks_are_folded_and_stop_words_count(string phrase, string text)
    {
        Put(An.Article("Hit").Saying(text), An.Article("Miss").Saying("To not be or to be; glad; day harbour of."));
        Assert.Equal(["Hit"], Search(Ask.Phrase(phrase)).Names());
    }

    [Fact]
    public void A_phrase_is_not_stemmed()
    {
        Put(An.Article("Plural").Saying("The old harbours."));
        Assert.Empty(Search(Ask.Phrase("old harbour")).Names());
    }

    [Fact]
    public void A_phrase_may_leave_a_place_open()
    {
        Put(An.Article("Hit").Saying("the old harbour wall"), An.Article("Miss").Saying("the old wall"));
        Assert.Equal(["Hit"], Search(new QueryNode.Phrase(FieldScope.Default, [new PhraseTerm("old", 0), new PhraseTerm("wall", 2)])).Names());
    }

    [Fact]
    public void A_phrase_does_not_reach_across_a_quoted_tweet_nor_from_one_author_to_the_next()
    {
        Put(An.Article("Round")
            .By("Jane Roe", "Paul Lund")
            .Saying("Nobody in the town had seen the bay so calm")
            .Quoting(A.TweetBy("@ada", "so quiet"))
            .Saying("Morning at sea is different, the captain says."));
        Assert.Empty(Search(Ask.Phrase("calm morning")).Names());
        Assert.Empty(Search(Ask.Phrase("roe paul")).Names());
        Assert.Equal(["Round"], Search(Ask.Phrase("morning at sea")).Names());
        Assert.Equal(["Round"], Search(Ask.Phrase("paul lund", FieldScope.Author)).Names());
    }

    [Fact]
    public void A_phrase_of_a_tweet_finds_the_tweet_and_the_article_that_quotes_it()
    {
        Put(An.Article("Budget passes").Quoting(A.TweetBy("@ada", "the chancellor smiled")));
        Assert.Equal(["@ada", "Budget passes"], Search(Ask.Phrase("chancellor smiled")).Names());
    }

    [Fact]
    public void A_word_that_repeats_in_a_phrase_counts_every_place_where_the_phrase_begins()
    {
        Put(An.Article("Thrice").Saying("ring ring ring"), An.Article("Twice").Saying("ring and ring ring"), An.Article("Once").Saying("ring and"));
        Assert.Equal(["Thrice", "Twice"], Search(Ask.Phrase("ring ring")).Names());
    }

    [Fact]
    public void A_phrase_one_of_whose_words_is_nowhere_finds_nothing()
    {
        Put(An.Article("One").Saying("the old harbour"));
        Assert.Empty(Search(Ask.Phrase("old harbours")).Names());
    }
}
