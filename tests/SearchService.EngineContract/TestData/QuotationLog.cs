using System.Collections.Immutable;
using System.Globalization;
using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;
using SearchService.Articles.TweetIdentity;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;

namespace SearchService.EngineContract.TestData;

/// <summary>Articles that quote fictional tweets in many variants, written and deleted at random, and what counting by hand says of them.</summary>
internal sealed class QuotationLog(Random random, int articles, int tweets)
{
    private static readonly string[] Openings =
        ["I’m sure the harbour council won’t close pier", "We’ve counted every gannet on rock", "Can’t believe they’ve cancelled ferry",
            "She didn’t say “sorry” for bridge", "Don’t ask me about lighthouse"];

    private readonly SortedDictionary<string, Article> _articles = new(StringComparer.Ordinal);

    /// <summary>The number of the tweet that a variant shows, by the variant's key.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public long Position { get; private set; }

    /// <summary>Adds, replaces or deletes an article.</summary>
    public IndexChange Next()
    {
        Position++;
        var id = $"a{random.Next(articles)}";
        if (random.Next(4) == 0)
        {
            _articles.Remove(id);
            return new IndexChange.Delete(Position, id);
        }

        return new IndexChange.Put(Position, _articles[id] = ArticleOf(id));
    }

    /// <summary>Holds every count of an index against counting by hand.</summary>
    public void Check(ISnapshot snapshot)
    {
        var expected = _articles.Values
            .SelectMany(
                article => article.Quotations.Select(quotation => (Article: article, quotation.Tweet, Key: TweetVariant.KeyOf(quotation.Tweet))))
            .GroupBy(quotation => _numbers[quotation.Key])
            .ToDictionary(tweet => tweet.Key, tweet => tweet.ToList());
        Assert.Equal((_articles.Count, expected.Count), (snapshot.ArticleCount, snapshot.TweetCount));
        var counts = new List<int>();
        foreach (var (_, quotations) in expected)
        {
            var quoting = InOrder(quotations.Select(quotation => quotation.Article));
            counts.Add(quoting.Length);
            foreach (var id in quotations.SelectMany(quotation => new[] { snapshot.TweetIdOf(quotation.Tweet), quotation.Tweet.StatusId })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal))
            {
                var tweet = snapshot.FindTweet(id);
                Assert.NotNull(tweet);
                Assert.Equal(quoting, tweet.QuotedIn.Select(article => article.Id));
                Assert.Equal(quotations.Min(quotation => quotation.Article.Published?.Day), tweet.FirstQuoted);
                Assert.Equal(quotations.Max(quotation => quotation.Article.Published?.Day), tweet.LastQuoted);
                Assert.Equal(
                    quotations.GroupBy(quotation => quotation.Key, StringComparer.Ordinal)
                        .Select(variant => $"{variant.Key} {string.Join(' ', InOrder(variant.Select(quotation => quotation.Article)))}")
                        .Order(StringComparer.Ordinal),
                    tweet.Variants.Select(
                        variant => $"{TweetVariant.KeyOf(variant.Tweet)} {string.Join(' ', variant.QuotedIn.Select(article => article.Id))}")
                        .Order(StringComparer.Ordinal));
            }

            // An earlier id is that of any variant; of tweets that share one, any may answer.
            Assert.All(quotations, quotation => Assert.NotNull(snapshot.FindTweet(quotation.Tweet.Id)));
        }

        var all = snapshot.Search(
            new SearchRequest { Query = new QueryNode.OfType(HitType.Tweet), Sort = SortOrder.Quotes, Limit = 10_000, Facets = FacetRequest.None },
            CancellationToken.None);
        Assert.Equal(counts.OrderDescending(), all.Tweets().Select(tweet => tweet.QuotedIn.Length));
        for (var least = 1; least < 6; least++)
        {
            Assert.Equal(counts.Count(count => count >= least), snapshot.Count(new QueryNode.MinQuoted(least), Filters.None, CancellationToken.None));
        }

        var most = snapshot.Search(
            new SearchRequest { Query = new QueryNode.OfType(HitType.Article), Sort = SortOrder.Quotes, Limit = 10_000, Facets = FacetRequest.None },
            CancellationToken.None);
        Assert.Equal(
            _articles.Values.Select(article => article.Quotations.Select(quotation => _numbers[TweetVariant.KeyOf(quotation.Tweet)])
                .Distinct()
                .Count()).OrderDescending(),
            most.Hits.Cast<ArticleHit>().Select(hit => hit.TweetCount));
    }

    private static string[] InOrder(IEnumerable<Article> articles) =>
        [.. articles.DistinctBy(article => article.Id)
            .OrderBy(article => article.Published?.Day ?? DateOnly.MaxValue)
            .ThenBy(article => article.Published is null)
            .ThenBy(article => article.Id, StringComparer.Ordinal)
            .Select(article => article.Id)];

    private Article ArticleOf(string id)
    {
        var body = "What people said.";
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        for (var i = random.Next(4); i > 0; i--)
        {
            var tweet = Variant(random.Next(tweets));
            var start = body.Length + 2;
            body += $"\n\n{tweet.Text}";
            quotations.Add(new Quotation(tweet, new TextRange(start, body.Length)));
        }

        return new Article
        {
            Id = id,
            Title = $"Report {Position}",
            Body = body,
            Published = random.Next(5) == 0 ? null : new PublicationDate(new DateOnly(2020, 1, 1).AddDays(random.Next(60))),
            Quotations = quotations.ToImmutable(),
        };
    }

    /// <summary>Any of the ways in which a tweet may be shown. Any two of them are one tweet, whichever others there are.</summary>
    private Tweet Variant(int number)
    {
        // Pairs of numbers are alike: other account, other week, other links or status ids.
        var (pair, second) = (number / 2, number % 2 == 1);
        var kind = pair % 3;
        var handle = $"Keeper{pair % 5}{(kind == 0 && second ? "b" : "")}";
        var day = new DateOnly(2019, 6, 1).AddDays((pair % 7) + (kind == 1 && second ? 9 : 0));
        var text =
            $"{Openings[pair % Openings.Length]} number {pair.ToString(CultureInfo.InvariantCulture)}, and that’s what I told the harbour master this morning";
        var knowsStatus = kind == 2 || random.Next(3) == 0;
        var link = $" https://t.co/{number:0000000000}";
        var shown = random.Next(5) switch
        {
            0 => text.Replace('’', '\''),
            1 => text.Replace("’", "", StringComparison.Ordinal),
            2 => text[..random.Next(text.Length - 25, text.Length - 3)].TrimEnd() + "…",
            _ => text,
        };
        shown += random.Next(2) == 0 ? link : "";
        // An embed that a script would have filled.
        shown = knowsStatus && kind == 2 && random.Next(5) == 0 ? "" : shown;
        day = day.AddDays(random.Next(4) == 0 ? 1 : 0);
        var tweet = new Tweet
        {
            Id = TweetIds.IdOf(handle, day, shown),
            Handle = handle,
            Name = $"Name {random.Next(3)}",
            Published = random.Next(10) == 0 && kind != 1 ? null : day,
            StatusId = knowsStatus ? $"77{number}" : null,
            Text = shown,
        };
        tweet = tweet with { Id = TweetIds.IdOf(handle, tweet.Published, shown) };
        _numbers[TweetVariant.KeyOf(tweet)] = number;
        return tweet;
    }
}
