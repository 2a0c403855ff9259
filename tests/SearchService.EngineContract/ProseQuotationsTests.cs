using System.Text.Json;
using SearchService.Articles;
using SearchService.Articles.ProseQuotations;
using SearchService.Articles.Sources;
using SearchService.Engine;
using SearchService.Search;

namespace SearchService.EngineContract;

/// <summary>Words that an article says were tweeted lead to the tweet, where there is one and no doubt about it.</summary>
public abstract class ProseQuotationsTests(EngineUnderTest engine) : EngineTests(engine)
{
    private static readonly SampleTweet Ferry = A.TweetBy("@agnesthorne",
        "I’m told the ferry is late again, and nobody on the whole quay has a clock that works. Wow. https://t.co/AbCdEfGh12").Named("Agnes Thorne");

    [Theory]
    [InlineData("Thorne tweeted, “I'm told the ferry is late again, and nobody on the whole quay has a clock that works. Wow.”",
        QuotationMatch.Verbatim)]
    [InlineData("“I’m told the ferry is late again,” Agnes Thorne wrote in a tweet.", QuotationMatch.Shortened)]
    [InlineData("Agnes Thorne said on Twitter: \"nobody on the whole quay has a clock that works\".", QuotationMatch.Shortened)]
    [InlineData("In a post on X, Thorne said “I’m told the ferry is late again … nobody on the whole quay has a clock that works”.",
        QuotationMatch.Shortened)]
    [InlineData("In a tweet, @agnesthorne said “I’m told the ferry is late again, and nobody on the entire quay has a clock that works. Wow.”",
        QuotationMatch.Altered)]
    public void What_somebody_tweeted_is_linked_with_how_it_matches(string sentence, QuotationMatch how)
    {
        Put(An.Article("Embedded").Quoting(Ferry), An.Article("Quoted").Saying("It was a bad night at the harbour.", sentence));
        var link = Assert.Single(Links("quoted"));
        Assert.Equal(how, link.How);
        Assert.Equal("agnesthorne", link.Tweet.Handle);
        using var snapshot = Index.OpenSnapshot();
        Assert.Equal(link.Text, snapshot.FindArticle("quoted")!.Body[link.Range.Start..link.Range.End]);
        Assert.NotNull(snapshot.FindTweet(link.Tweet.Id));
    }

    [Fact]
    public void The_difference_is_shown_in_runs_of_words()
    {
        Put(An.Article("Embedded").Quoting(Ferry),
            An.Article("Quoted").Saying("Thorne tweeted: “I’m told the ferry is late again and nobody on the entire quay has a clock that works.”"));
        var link = Assert.Single(Links("quoted"));
        Assert.Equal(
            ["Kept I’m told the ferry is late again and nobody on the", "Removed whole", "Added entire", "Kept quay has a clock that works.",
                "Removed Wow."],
            link.Difference.Runs.Select(run => $"{run.Change} {run.Text}"));
    }

    [Theory]
    [InlineData("Thorne said, “I’m told the ferry is late again, and nobody on the whole quay has a clock that works. Wow.”")]
    [InlineData("Bo Varley tweeted, “I’m told the ferry is late again.”")]
    [InlineData("Thorne tweeted, “Good night.”")]
    [InlineData("Thorne tweeted, “The ferry of my dreams is a quay of a whole other kind, again and again.”")]
    [InlineData("Thorne’s tweets are well known. “I’m told the ferry is late again,” said a man on the quay.")]
    public void Nothing_is_linked_on_a_guess(string sentence)
    {
        Put(An.Article("Embedded").Quoting(Ferry), An.Article("Quoted").Saying("It was a bad night at the harbour.", sentence));
        Assert.Empty(Links("quoted"));
    }

    [Fact]
    public void A_long_text_that_is_only_one_tweets_needs_no_name_and_that_of_two_is_neither()
    {
        Put(An.Article("Embedded").Quoting(Ferry), An.Article("Quoted").Saying("It was a bad night.",
            "Somebody tweeted: “I’m told the ferry is late again, and nobody on the whole quay has a clock that works.”"));
        Assert.Equal("agnesthorne", Assert.Single(Links("quoted")).Tweet.Handle);
        Put(An.Article("Second").Quoting(Ferry with { Handle = "bovarley", Name = "Bo" }));
        Assert.Empty(Links("quoted"));
        Delete("embedded");
        Assert.Equal("bovarley", Assert.Single(Links("quoted")).Tweet.Handle);
    }

    [SharedDataFact]
    public void Of_the_seeds_every_quotation_whose_tweet_is_embedded_somewhere_is_linked_and_no_other()
    {
        var folder = SharedData.Path("seeds");
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToArray();
        Apply([.. files.Select((file, i) => new IndexChange.Put(i + 1,
            ArticleParser.Parse(new SourceDocument { Id = Path.GetFileNameWithoutExtension(file), Content = File.ReadAllText(file) }).Article!))]);
        var linked = new List<string>();
        var gold = new List<string>();
        var said = new List<string>();
        using var snapshot = Index.OpenSnapshot();
        foreach (var file in files)
        {
            var article = snapshot.FindArticle(Path.GetFileNameWithoutExtension(file))!;
            linked.AddRange(Links(article.Id).Select(link => $"{article.Id} {link.Tweet.Handle} {Letters(link.Text)}"));
            said.AddRange(TweetedWords.In(article).Select(words => $"{article.Id} {Letters(words.Text)}"));
            using var json = JsonDocument.Parse(File.ReadAllText(file.Replace(".txt", ".gold.json", StringComparison.Ordinal)));
            foreach (var quote in json.RootElement.GetProperty("inline_quotes")
                .EnumerateArray()
                .Where(quote => quote.GetProperty("says_tweeted").GetBoolean()))
            {
                var letters = Letters(quote.GetProperty("text").GetString()!);
                Assert.Contains($"{article.Id} {letters}", said);
                if (quote.GetProperty("handle").GetString() is { } handle)
                {
                    gold.Add($"{article.Id} {handle} {letters}");
                }
            }
        }

        Assert.Equal(gold.Order(StringComparer.Ordinal), linked.Order(StringComparer.Ordinal));
        Assert.Equal(4, said.Count);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private ProseQuotation[] Links(string id)
    {
        using var snapshot = Index.OpenSnapshot();
        return [.. ProseQuotations.InAsync(snapshot, snapshot.FindArticle(id)!, CancellationToken.None).Wait()];
    }
}
