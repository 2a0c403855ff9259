using System.Collections.Immutable;
using SearchService.Analysis;
using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;
using Xunit.Abstractions;

namespace SearchService.EngineContract;

/// <summary>Random articles come, change and go; after every few batches the answers are those of counting by hand.</summary>
public abstract class RandomChangesTests(EngineUnderTest engine, ITestOutputHelper output) : EngineTests(engine)
{
    private static readonly string[] Words = ["harbour", "storm", "budget", "ferry", "light", "calm"];
    private static readonly string[] Bylines = ["Jane Roe", "Paul Lund", "Mai Sato"];

    private readonly Dictionary<string, (Article Article, long Position)> _articles = [];
    private long _position;

    [Fact]
    public void Answers_are_those_of_counting_by_hand()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var batch = 0; batch < 150; batch++)
        {
            Apply([.. Enumerable.Range(0, Size(random)).Select(_ => Change(random))]);
            if (batch % 5 == 0)
            {
                CheckDocuments();
                CheckSearch(Words[random.Next(Words.Length)], FiltersOf(random));
            }
        }
    }

    /// <summary>Now and then enough for several threads.</summary>
    private static int Size(Random random) => random.Next(10) == 0 ? random.Next(100, 300) : random.Next(1, 12);

    private IndexChange Change(Random random)
    {
        var id = $"a{random.Next(60)}";
        _position++;
        if (random.Next(4) == 0)
        {
            _articles.Remove(id);
            return new IndexChange.Delete(_position, id);
        }

        var article = ArticleOf(id, random);
        _articles[id] = (article, _position);
        return new IndexChange.Put(_position, article);
    }

    private static Article ArticleOf(string id, Random random)
    {
        var body = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)]));
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        for (var i = random.Next(3); i > 0; i--)
        {
            var number = random.Next(20);
            var text = $"{Words[number % Words.Length]} {Words[number / 4]} #tag{number % 3}";
            var start = body.Length + 2;
            body += $"\n\n{text}";
            var tweet = new Tweet
            {
                Id = $"t:{number}",
                Handle = $"Account{number % 4}",
                Name = $"Name {random.Next(5)}",
                Published = number % 7 == 0 ? null : new DateOnly(2020, 1, 1 + number),
                Text = text,
                Hashtags = [$"tag{number % 3}"],
            };
            quotations.Add(new Quotation(tweet, new TextRange(start, body.Length)));
        }

        return new Article
        {
            Id = id,
            Title = Words[random.Next(Words.Length)],
            Body = body,
            Source = random.Next(3) == 0 ? null : "Outlet " + random.Next(2),
            Published = random.Next(5) == 0 ? null : new PublicationDate(new DateOnly(2020, 1, random.Next(1, 28))),
            Authors = [.. Bylines.Where(_ => random.Next(3) == 0)],
            Quotations = quotations.ToImmutable(),
        };
    }

    private static Filters FiltersOf(Random random) => new()
    {
        Type = random.Next(6) switch { 0 => HitType.Article, 1 => HitType.Tweet, _ => null },
        Authors = random.Next(3) == 0 ? ["@account1", "JANE ROE"] : [],
        Sources = random.Next(5) == 0 ? ["outlet 1"] : [],
        Hashtags = random.Next(4) == 0 ? ["#Tag1"] : [],
        Days = random.Next(4) == 0 ? new DayRange(new DateOnly(2020, 1, 10), null) : DayRange.Any,
    };

    private void CheckDocuments()
    {
        using var snapshot = Index.OpenSnapshot();
        var tweets = QuotationsByTweet();
        Assert.Equal((_articles.Count, tweets.Count), (snapshot.ArticleCount, snapshot.TweetCount));
        foreach (var (id, quotations) in tweets)
        {
            var tweet = snapshot.FindTweet(id)!;
            Assert.Equal(quotations.Select(quotation => quotation.Article.Id).Order(), tweet.QuotedIn.Select(article => article.Id).Order());
            Assert.Equal(Shown(quotations).Name, tweet.Tweet.Name);
        }
    }

    private void CheckSearch(string word, Filters filters)
    {
        var documents = _articles.Values.Select(entry => (IndexDocument)IndexDocuments.Of(entry.Article))
            .Concat(QuotationsByTweet().Values.Select(quotations => IndexDocuments.Of(Shown(quotations))))
            .Where(document => Holds(document, word))
            .ToList();
        var found = Search(new SearchRequest
        {
            Query = Ask.Exact(word),
            Filters = filters,
            Limit = 100,
            Facets = new FacetRequest { Names = [.. Enum.GetValues<FacetName>()], Limit = 1_000 },
        });
        Assert.Equal(documents.Where(document => Passes(document, filters)).Select(document => document.Id).Order(), found.Ids().Order());
        Assert.Equal(found.Hits.Length, found.TotalHits);
        Assert.Equal(found.TotalHits, found.DateFacet!.MissingCount + found.DateFacet.Buckets.Sum(bucket => bucket.Count));
        CheckFacet(found, FacetName.Type, documents.Where(document => Passes(document, filters with { Type = null })),
            document => [document.Type.ToString().ToLowerInvariant()]);
        CheckFacet(found, FacetName.Author, documents.Where(document => Passes(document, filters with { Authors = [] })),
            document => document.Authors);
        CheckFacet(found, FacetName.Source, documents.Where(document => Passes(document, filters with { Sources = [] })),
            document => document.Source is { } source ? [source] : []);
        CheckFacet(found, FacetName.Hashtag, documents.Where(document => Passes(document, filters with { Hashtags = [] })),
            document => document.Hashtags);
    }

    private static void CheckFacet(SearchResults found, FacetName name, IEnumerable<IndexDocument> documents,
        Func<IndexDocument, ImmutableArray<string>> valuesOf)
    {
        var values = documents.Select(valuesOf).ToList();
        var expected = values.SelectMany(value => value).GroupBy(value => value).Select(group => $"{group.Key} {group.Count()}");
        var facet = found.ValueFacet(name);
        Assert.Equal(expected.Order(), facet.Buckets.Where(bucket => bucket.Count > 0).Select(bucket => $"{bucket.Value} {bucket.Count}").Order());
        Assert.Equal((0, values.Count(value => value.IsEmpty)), (facet.OtherCount, facet.MissingCount));
    }

    private static bool Holds(IndexDocument document, string word) => TextFields.Default.Any(field =>
        document.Texts.TryGetValue(field, out var text)
            && text.Parts.Any(part => TextAnalyzer.Analyze(text.Text, part).Any(token => token.Exact == word)));

    private static bool Passes(IndexDocument document, Filters filters) =>
        (filters.Type is null || filters.Type == document.Type)
        && (filters.Authors.IsEmpty || document.Authors.Contains(document.Type == HitType.Tweet ? "account1" : "Jane Roe"))
        && (filters.Sources.IsEmpty || document.Source == "Outlet 1")
        && (filters.Hashtags.IsEmpty || document.Hashtags.Contains("tag1"))
        && (filters.Days.IsOpen || document.Day >= new DateOnly(2020, 1, 10));

    private static Tweet Shown(IEnumerable<(Article Article, long Position, Tweet Tweet)> quotations) =>
        quotations.OrderBy(quotation => quotation.Article.Published?.Day ?? DateOnly.MinValue).ThenBy(quotation => quotation.Position).Last().Tweet;

    private Dictionary<string, List<(Article Article, long Position, Tweet Tweet)>> QuotationsByTweet() => _articles.Values
        .SelectMany(entry => entry.Article.Quotations.DistinctBy(quotation => quotation.Tweet.Id)
            .Select(quotation => (entry.Article, entry.Position, quotation.Tweet)))
        .GroupBy(quotation => quotation.Tweet.Id)
        .ToDictionary(group => group.Key, group => group.ToList());
}
