using SearchService.Documents;
using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>What a word finds, alone and joined with others.</summary>
public abstract class WordsTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Theory]
    [InlineData("I'm so glad", "I’m")]
    [InlineData("I’m so glad", "I'm")]
    [InlineData("Ana Cárdenas won", "cardenas")]
    [InlineData("Ana Cardenas won", "Cárdenas")]
    [InlineData("Look at #HarbourDay now", "harbourday")]
    [InlineData("Look at #HarbourDay now", "#harbourday")]
    [InlineData("Thanks to @ada_l for this", "@Ada_L")]
    [InlineData("Thanks to @ada_l for this", "ada_l")]
    [InlineData("So sad 🖤 today", "🖤")]
    [InlineData("Well done 👏🏾 all", "👏🏾")]
    [InlineData("Well done 👏🏾 all", "👏")]
    [InlineData("The ministers resigned", "minister")]
    [InlineData("The minister resigned", "ministers")]
    [InlineData("The ferry's captain", "ferry")]
    [InlineData("STORM over the bay", "storm")]
    public void A_word_finds_what_a_person_means_by_it(string text, string word)
    {
        Put(An.Article("Hit").Saying(text), An.Article("Miss").Saying("Nothing of the kind."));
        Assert.Equal(["Hit"], Search(Ask.Word(word)).Names());
    }

    [Fact]
    public void A_tag_with_its_mark_finds_tags_only_and_without_it_words_too()
    {
        Put(An.Article("Tag").Saying("Look at #regatta now."), An.Article("Word").Saying("Look at the regatta now."));
        Assert.Equal(["Tag"], Search(Ask.Word("#regatta")).Names());
        Assert.Equal(["Tag", "Word"], Search(Ask.Word("regatta")).Names().Order());
    }

    [Fact]
    public void A_word_of_a_quoted_tweet_finds_the_tweet_and_the_article_that_quotes_it()
    {
        Put(An.Article("Budget passes").Quoting(A.TweetBy("@ada", "the chancellor smiled")), An.Article("Storm warning"));
        Assert.Equal(["@ada", "Budget passes"], Search(Ask.Word("chancellor")).Names());
    }

    [Fact]
    public void A_byline_a_display_name_and_a_handle_find_their_author()
    {
        Put(An.Article("Byline").By("Jane Roe"), An.Article("Quoting").Quoting(A.TweetBy("@ada_l", "a calm sea").Named("Ada Lune")));
        Assert.Equal(["Byline"], Search(Ask.Word("roe")).Names());
        Assert.Equal("@ada_l", Search(Ask.Word("lune")).Names()[0]);
        Assert.Equal(["@ada_l"], Search(Ask.Word("@ada_l", FieldScope.Author)).Names());
        Assert.Equal(["@ada_l"], Search(Ask.Word("ada_l", FieldScope.Author)).Names());
    }

    [Fact]
    public void A_title_is_searched_by_its_scope_and_by_default()
    {
        Put(An.Article("Harbour opens").Saying("Ships came."), An.Article("Ships came").Saying("The harbour was full."));
        Assert.Equal(["Harbour opens"], Search(Ask.Word("harbour", FieldScope.Title)).Names());
        Assert.Equal(["Harbour opens", "Ships came"], Search(Ask.Word("harbour")).Names());
    }

    [Fact]
    public void An_outlet_is_searched_by_its_scope_only()
    {
        Put(An.Article("One").From("The Beacon"), An.Article("Two").Saying("A beacon burned."));
        Assert.Equal(["One"], Search(Ask.Word("beacon", FieldScope.Source)).Names());
        Assert.Equal(["Two"], Search(Ask.Word("beacon")).Names());
    }

    [Fact]
    public void An_exact_word_does_not_find_its_other_forms()
    {
        Put(An.Article("Plural").Saying("Two ferries."), An.Article("Singular").Saying("One ferry."));
        Assert.Equal(["Singular"], Search(Ask.Exact("ferry")).Names());
    }

    [Fact]
    public void A_prefix_finds_every_word_that_begins_so()
    {
        Put(An.Article("One").Saying("The chancellor."), An.Article("Two").Saying("A chance."), An.Article("Three").Saying("Mischance."));
        Assert.Equal(["One", "Two"], Search(Ask.Prefix("chan")).Names());
    }

    [Theory]
    [InlineData("harbor", 1, "harbour")]
    [InlineData("habrour", 1, "harbour")]
    [InlineData("harboux", 1, "harbour")]
    [InlineData("harb", 2, "")]
    [InlineData("arbour", 1, "")]
    [InlineData("hrabour", 1, "")]
    [InlineData("lighthuose", 1, "lighthouse")]
    [InlineData("lighthus", 2, "lighthouse")]
    public void A_fuzzy_word_finds_words_within_its_edits_that_begin_with_the_same_two_letters(string asked, int edits, string found)
    {
        Put(An.Article("One").Saying("The harbour."), An.Article("Two").Saying("The lighthouse."));
        Assert.Equal(found switch { "harbour" => ["One"], "lighthouse" => ["Two"], _ => [] }, Search(Ask.Fuzzy(asked, edits)).Names());
    }

    [Fact]
    public void A_fuzzy_word_stands_for_the_nearest_fifty_words_then_the_first_in_order()
    {
        string[] words = [.. from first in "abcdefgh" from second in "abcdefgh" select $"zebra{first}{second}"];
        Put([.. words.Append("zebraa").Select(An.Article)]);
        var found = Search(new SearchRequest { Query = Ask.Fuzzy("zebra", 2, FieldScope.Title), Limit = 100 });
        Assert.Equal(words.Take(49).Append("zebraa").Order(StringComparer.Ordinal), found.Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_any_and_not_mean_what_they_say()
    {
        Put(An.Article("Both").Saying("red green"), An.Article("Red").Saying("red"), An.Article("Green").Saying("green"),
            An.Article("None").Saying("grey"));
        Assert.Equal(["Both"], Search(Ask.All(Ask.Word("red"), Ask.Word("green"))).Names());
        Assert.Equal(["Both", "Green", "Red"], Search(Ask.Any(Ask.Word("red"), Ask.Word("green"))).Names().Order());
        Assert.Equal(["Red"], Search(Ask.All(Ask.Word("red"), Ask.Not(Ask.Word("green")))).Names());
        Assert.Equal(["None"], Search(Ask.All(Ask.Not(Ask.Word("red")), Ask.Not(Ask.Word("green")))).Names());
        Assert.Equal(["Green", "None"], Search(Ask.Not(Ask.Word("red"))).Names().Order());
        Assert.Equal(["Green", "None", "Red"], Search(Ask.Any(Ask.Not(Ask.Word("red")), Ask.Not(Ask.Word("green")))).Names().Order());
        Assert.Empty(Search(Ask.All(Ask.Word("red"), new QueryNode.Nothing())).Names());
    }

    [Fact]
    public void Operators_without_words_choose_documents_and_score_nothing()
    {
        var ada = A.TweetBy("@Ada", "see https://t.co/abc").On("2020-10-05");
        Put(
            An.Article("First").On("2020-10-01").Quoting(ada),
            An.Article("Second").On("2020-10-02").Quoting(ada, A.TweetBy("@bob", "no link here").On("2020-10-06")),
            An.Article("Undated"));
        Assert.Equal(["@bob", "@Ada"], Search(new QueryNode.OfType(HitType.Tweet)).Names());
        Assert.Equal(["@Ada"], Search(new QueryNode.From("ada")).Names());
        Assert.Equal(["@Ada"], Search(new QueryNode.MinQuoted(2)).Names());
        Assert.Equal(["@bob", "@Ada"], Search(new QueryNode.MinQuoted(1)).Names());
        Assert.Equal(["@Ada", "Second", "First"], Search(new QueryNode.HasLink()).Names());
        Assert.Equal(["Second", "First"], Search(new QueryNode.Within(new DayRange(null, new DateOnly(2020, 10, 5)))).Names());
        Assert.All(Search(new QueryNode.HasLink()).Hits, hit => Assert.Equal(0, hit.Score));
    }
}
