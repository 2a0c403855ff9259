using SearchService.Articles;
using SearchService.Articles.TweetIdentity;
using Xunit.Abstractions;

namespace SearchService.Tests.Articles.TweetIdentity;

/// <summary>Which ways of showing a tweet are one tweet, and which are not.</summary>
public class TweetGroupingTests(ITestOutputHelper output)
{
    private const string Long = "I’m so glad the harbour council didn’t close the east pier. Now let’s talk about the fence";
    private static readonly DateOnly Day = new(2020, 10, 28);

    [Theory]
    [InlineData("I'm so glad the harbour council didn't close the east pier. Now let's talk about the fence")]
    [InlineData("Im so glad the harbour council didnt close the east pier. Now lets talk about the fence")]
    [InlineData(Long + " https://t.co/AbCdEfGh12")]
    [InlineData(Long + " https://t.co/AbCdEfGh12 pic.twitter.com/xyzXYZ1234")]
    [InlineData("I’m so glad the harbour council didn’t close the ea… https://t.co/AbCdEfGh12")]
    [InlineData("I’m so glad the harbour council didn’t close the east...")]
    [InlineData(Long + " example.org/news/a-stor…")]
    public void Another_way_of_showing_a_tweet_is_the_same_tweet(string text)
    {
        Assert.Single(Groups(Shown(Long), Shown(text)));
        Assert.Single(Groups(Shown(Long), Shown(text, Day.AddDays(1))));
        Assert.Single(Groups(Shown(Long), Shown(text, Day.AddDays(-1))));
        Assert.Single(Groups(Shown(Long) with { StatusId = "1321" }, Shown(text)));
    }

    [Fact]
    public void A_status_id_alone_makes_it_the_same_tweet() =>
        Assert.Single(Groups(Shown(Long) with { StatusId = "1321" }, Shown("") with { StatusId = "1321" },
            Shown("Quite other words", Day.AddDays(30)) with { StatusId = "1321" }));

    [Fact]
    public void Other_words_days_accounts_links_and_status_ids_make_another()
    {
        Assert.Equal(2, Groups(Shown(Long), Shown(Long + " of 2020")).Length);
        Assert.Equal(2, Groups(Shown(Long), Shown(Long, Day.AddDays(2))).Length);
        Assert.Equal(2, Groups(Shown(Long), Shown(Long) with { Handle = "bo", Id = TweetIds.IdOf("bo", Day, Long) }).Length);
        Assert.Equal(2, Groups(Shown(Long) with { StatusId = "1" }, Shown(Long) with { StatusId = "2" }).Length);
        Assert.Equal(2, Groups(OnMastodon("ada@tide.example"), OnMastodon("ada@gull.example")).Length);
        Assert.Equal(2, Groups(Shown(Long + " https://t.co/AbCdEfGh12"), Shown(Long + " https://t.co/ZbCdEfGh12")).Length);
        Assert.Equal(2, Groups(Shown("Thank you!"), Shown("Thank you!", Day.AddDays(1))).Length);
        Assert.Equal(2, Groups(Shown("I’m so…"), Shown(Long)).Length);
    }

    [Fact]
    public void What_may_be_either_of_two_tweets_is_neither()
    {
        const string Beginning = "I’m so glad the harbour council didn’t close the";
        Assert.Equal(3, Groups(Shown(Beginning + "…"), Shown(Long), Shown(Beginning + " west pier")).Length);
        Assert.Equal(3, Groups(Shown(Long), Shown(Long) with { StatusId = "1" }, Shown(Long) with { StatusId = "2" }).Length);
        Assert.Equal(5, Groups([.. Enumerable.Range(0, 5).Select(later => Shown(Long, Day.AddDays(later)))]).Length);
    }

    [Fact]
    public void Two_tweets_of_the_same_handle_day_and_words_have_ids_of_their_own_and_share_an_alias()
    {
        var groups = Groups(Shown(Long) with { StatusId = "1" }, Shown(Long) with { StatusId = "2" });
        var id = TweetIds.IdOf("ada", Day, Long);
        Assert.Equal(2, groups.Select(group => group.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(groups, group => Assert.True(group.Id == id || group.Aliases().Contains(id, StringComparer.Ordinal)));
        Assert.Equal(["1", "2"], groups.SelectMany(group => group.Aliases()).Where(alias => !TweetId.Is(alias)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_whole_text_names_the_tweet_and_shows_it_with_what_the_others_know()
    {
        var cut = Shown("I’m so glad the harbour council didn’t close the ea…") with { StatusId = "1321" };
        var undated = Shown(Long) with { Published = null };
        var group = Assert.Single(Groups(cut, undated));
        Assert.Equal(undated.Id, group.Id);
        Assert.Equal([undated.Text], group.Showing.Select(variant => variant.Tweet.Text));
        var shown = group.Shown(undated);
        Assert.Equal((Long, "1321", Day), (shown.Text, shown.StatusId, shown.Published));
    }

    [Fact]
    public void The_order_of_variants_does_not_matter_and_labelled_ones_are_told_apart()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var labelled = new LabelledVariants(seed).All().ToArray();
        var (truth, found, both) = Pairs(labelled);
        output.WriteLine(
            $"{labelled.Length} variants of {labelled.DistinctBy(variant => variant.Label).Count()} tweets: precision {both / (double)found:0.0000}, recall {both / (double)truth:0.0000} of {truth} pairs");
        Assert.Equal(found, both);
        Assert.InRange(both / (double)truth, 0.98, 1);

        var before = Signature(labelled);
        new Random(seed).Shuffle(labelled);
        Assert.Equal(before, Signature(labelled));
    }

    [SharedDataFact]
    public void Real_tweets_are_one_where_their_gold_says_the_same()
    {
        // Of the same page as HTML and as text, the gold is the same but for spacing.
        var gold = GoldArticle.TweetsIn("quoted-tweets").Concat(GoldArticle.TweetsIn("seeds"))
            .Select(tweet => (Tweet: Shown(tweet.Text, tweet.Date is { } day
                ? DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
                : null) with
            { Handle = tweet.Handle }, Label: ""))
            .Select(tweet => (tweet.Tweet,
                Label: $"{tweet.Tweet.Handle} {tweet.Tweet.Published} {string.Concat(tweet.Tweet.Text.Where(char.IsLetterOrDigit))}"))
            .ToArray();
        var labels = gold.Select(tweet => tweet.Label).Distinct(StringComparer.Ordinal).ToList();
        var (truth, found, both) = Pairs([.. gold.Select(tweet => (tweet.Tweet, labels.IndexOf(tweet.Label)))]);
        output.WriteLine($"{gold.Length} quotations of {labels.Count} tweets: {truth} pairs, {found} found, {both} of them right");
        Assert.Equal((truth, truth), (found, both));
    }

    [Fact]
    public void Thousands_of_repetitions_take_no_quadratic_time()
    {
        var variants = Enumerable.Range(0, 4_000).Select(i => Shown($"{Long} https://t.co/{i:0000000000}", Day.AddDays(i % 700))).ToArray();
        Assert.Equal(4_000, Groups(variants).Length);
        Assert.Single(Groups([.. Enumerable.Range(0, 4_000).Select(i => Shown(Long + new string('!', i)))]));
    }

    private static Tweet Shown(string text) => Shown(text, Day);

    private static Tweet Shown(string text, DateOnly? day) =>
        new() { Id = TweetIds.IdOf("ada", day, text), Handle = "ada", Name = "Ada", Published = day, Text = text };

    /// <summary>Servers count their posts each for itself, so both of two may have this status id.</summary>
    private static Tweet OnMastodon(string handle) =>
        Shown($"A post of {handle}") with
        {
            Id = TweetIds.IdOf(handle, Day, $"A post of {handle}"),
            Handle = handle,
            Network = SocialNetwork.Mastodon,
            StatusId = "4242"
        };

    private static TweetGroup[] Groups(params Tweet[] tweets) =>
        [.. TweetGrouping.Of([.. tweets.DistinctBy(TweetVariant.KeyOf, StringComparer.Ordinal).Select(tweet => new TweetVariant(tweet))])];

    private static string Signature(IEnumerable<(Tweet Tweet, int Label)> variants) =>
        string.Join('\n', Groups([.. variants.Select(variant => variant.Tweet)])
            .Select(group => $"{group.Id} {string.Join(' ', group.Variants.Select(variant => variant.Key))}"));

    private static (long Truth, long Found, long Both) Pairs((Tweet Tweet, int Label)[] labelled)
    {
        var group = Groups([.. labelled.Select(variant => variant.Tweet)])
            .SelectMany((group, number) => group.Variants.Select(variant => (variant.Key, number)))
            .ToDictionary(variant => variant.Key, variant => variant.number, StringComparer.Ordinal);
        var numbers = labelled.Select(variant => group[TweetVariant.KeyOf(variant.Tweet)]).ToArray();
        long truth = 0, found = 0, both = 0;
        for (var i = 0; i < labelled.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (same, together) = (labelled[i].Label == labelled[j].Label, numbers[i] == numbers[j]);
                truth += same ? 1 : 0;
                found += together ? 1 : 0;
                both += same && together ? 1 : 0;
            }
        }

        return (truth, found, both);
    }
}
