using SearchService.Highlighting;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>Completions while typing.</summary>
public abstract class SuggestionsTests(EngineUnderTest engine) : EngineTests(engine)
{
    [Theory]
    [InlineData("j", "author Jane Roe 2", "author janedoe 1", "title Dear @janedoe at #sea 1", "title January fair 1")]
    [InlineData("JANE", "author Jane Roe 2", "author janedoe 1", "title Dear @janedoe at #sea 1")]
    [InlineData("roe", "author Jane Roe 2")]
    [InlineData("doe", "author janedoe 1")]
    [InlineData("jane d", "author janedoe 1")]
    [InlineData("@j", "author janedoe 1")]
    [InlineData("@JaneDoe", "author janedoe 1")]
    [InlineData("zoë", "author Zoe Lund 1")]
    [InlineData("zoe", "author Zoe Lund 1")]
    [InlineData("sto", "hashtag stormwenna 2", "title Storm over the pier 1")]
    [InlineData("#sto", "hashtag stormwenna 2")]
    [InlineData("#s", "hashtag stormwenna 2", "hashtag sea 2")]
    [InlineData("pier st", "title Storm over the pier 1")]
    [InlineData("storm over the pi", "title Storm over the pier 1")]
    [InlineData("storm jane")]
    [InlineData("enna")]
    [InlineData("#storm wenna")]
    [InlineData("@")]
    [InlineData("#")]
    [InlineData(" . ")]
    [InlineData("")]
    public void What_holds_every_typed_word_the_last_as_a_beginning_is_suggested(string typed, params string[] suggested)
    {
        Put(
            An.Article("January fair").By("Jane Roe", "Zoe Lund").On("2020-01-01"),
            An.Article("Ferry late")
                .By("Jane Roe")
                .On("2020-01-02")
                .Quoting(A.TweetBy("@JaneDoe", "what a #StormWenna at #sea").Named("Jane Doe 🌊")),
            An.Article("Storm over the pier").On("2020-01-03"),
            An.Article("Dear @janedoe at #sea").On("2020-01-04"));
        Assert.Equal(suggested.Order(StringComparer.Ordinal), Suggest(typed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Authors_and_hashtags_come_by_the_documents_behind_them_and_titles_last_newest_first()
    {
        Put(
            An.Article("Mole found").By("Mona").On("2020-01-01"),
            An.Article("More moles").By("Mona", "Moritz").On("2020-02-01").Saying("A #mole again."),
            An.Article("Most moles").By("Mona").On("2021-02-01").Saying("A #mole at last."));
        Assert.Equal(["author Mona 3", "hashtag mole 2", "author Moritz 1", "title Most moles 1", "title More moles 1", "title Mole found 1"],
            Suggest("mo"));
    }

    [Fact]
    public void None_of_the_kinds_crowds_out_another()
    {
        Put([.. Enumerable.Range(0, 9).Select(i => An.Article($"Tern {i}").By($"Terry {(char)('A' + i)}").Saying($"Some #tern{i}."))]);
        var kinds = Suggest("ter", 6).Select(suggestion => suggestion.Split(' ')[0]).CountBy(kind => kind);
        Assert.Equal([2, 2, 2], kinds.Select(kind => kind.Value));
        Assert.Equal(8, Suggest("tern", 8).Length);
    }

    [Fact]
    public void All_tweets_stand_behind_an_account_whatever_name_it_had()
    {
        Put(
            An.Article("One").Quoting(A.TweetBy("@ada", "first").Named("Ada Old").On("2020-10-01")),
            An.Article("Two").Quoting(A.TweetBy("@ada", "second").Named("Countess").On("2020-10-02")));
        Assert.Equal(["author ada 2"], Suggest("count"));
        Assert.Empty(Suggest("old"));
        Assert.Equal("Countess (@ada)", Suggestions("ada")[0].Label);
    }

    [Fact]
    public void The_typed_words_are_marked_and_everything_else_is_escaped()
    {
        Put(An.Article("Salt & <b>sand</b>").By("Zoë Sand"));
        Assert.Equal(["Zoë <mark>Sand</mark>", "Salt &amp; &lt;b&gt;<mark>sand</mark>&lt;/b&gt;"],
            Suggestions("san").Select(suggestion => SnippetHtml.Of(suggestion.Highlight)));
    }

    [Fact]
    public void A_title_names_its_article_and_one_title_of_several_articles_is_suggested_once()
    {
        Put(An.Article("Tide table").WithId("old").On("2020-01-01"), An.Article("Tide table").WithId("new").On("2020-01-02"));
        var title = Assert.Single(Suggestions("tid"));
        Assert.Equal((SuggestionKind.Title, "Tide table", 2, "new"), (title.Kind, title.Value, title.Count, title.ArticleId));
    }

    [Fact]
    public void What_was_replaced_or_deleted_is_not_suggested_any_more()
    {
        Put(An.Article("Harbour").By("Hedda").Saying("A #haul."), An.Article("Hall").By("Hedda"));
        Assert.Equal(["author Hedda 2", "hashtag haul 1", "title Hall 1", "title Harbour 1"], Suggest("h"));
        Delete("harbour");
        Assert.Equal(["author Hedda 1", "title Hall 1"], Suggest("h"));
        Put(An.Article("Mill").WithId("hall"));
        Assert.Empty(Suggest("h"));
    }

    private string[] Suggest(string typed, int limit = 20) =>
        [.. Suggestions(typed, limit).Select(suggestion => $"{suggestion.Kind.ToString().ToLowerInvariant()} {suggestion.Value} {suggestion.Count}")];

    private Suggestion[] Suggestions(string typed, int limit = 20)
    {
        using var snapshot = Index.OpenSnapshot();
        return [.. Suggester.SuggestAsync(snapshot, typed, limit, CancellationToken.None).Wait()];
    }
}
