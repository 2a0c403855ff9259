#if LUCENE_NET
using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Lucene;
using SearchService.Searching;

namespace SearchService.Tests.Lucene;

/// <summary>What the tests of the Lucene engine do again and again.</summary>
internal static class LuceneFolder
{
    /// <summary>The engine on a folder.</summary>
    public static LuceneEngine Open(string folder) => new(folder, TimeProvider.System, NullLogger<LuceneEngine>.Instance);

    /// <summary>Applies articles as one batch that a search sees.</summary>
    public static void Put(this ISearchIndex index, long firstPosition, params SampleArticle[] articles)
    {
        var position = firstPosition;
        index.Apply([.. articles.Select(article => new IndexChange.Put(position++, article.Parsed))], position - 1);
        index.Refresh();
    }

    /// <summary>Ids of all articles and tweets, newest first.</summary>
    public static string[] Everything(this ISearchIndex index)
    {
        using var snapshot = index.OpenSnapshot();
        return Everything(snapshot);
    }

    /// <summary>Ids of all articles and tweets, newest first.</summary>
    public static string[] Everything(this ISearchSnapshot snapshot)
    {
        var results = snapshot.Search(new SearchRequest { Query = new QueryNode.Everything(), Limit = 1_000 }, CancellationToken.None);
        return [.. results.Hits.Select(hit => hit is ArticleHit article ? article.Article.Id : ((TweetHit)hit).Tweet.Tweet.Id)];
    }

    /// <summary>Articles of different shapes, some of which share tweets.</summary>
    public static SampleArticle[] Articles(int count, int seed)
    {
#pragma warning disable CA5394 // Test data.
        var random = new Random(seed);
        string[] words = ["harbour", "budget", "storm", "gannets", "bridge", "kelp", "astrolabe", "council", "ferry", "running", "runner's", "naïve", "Navarro-Cárdenas", "the", "of", "#KelpWeek", "@ferrywatch"];
        string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(4, 30)).Select(_ => words[(int)(words.Length * random.NextDouble() * random.NextDouble())]));
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var article = An.Article(Sentence()).WithId($"a{i}").Saying([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Sentence() + ".")]);
            article = random.Next(4) > 0 ? article.On($"20{random.Next(10, 22)}-{random.Next(1, 13):d2}-{random.Next(1, 28):d2}") : article;
            article = random.Next(3) > 0 ? article.By($"Writer {random.Next(12)}") : article;
            article = random.Next(3) > 0 ? article.From($"Outlet {random.Next(5)}") : article;
            return article.Quoting([.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(40)).Distinct().Select(Tweet)]);
        })];
#pragma warning restore CA5394
    }

    private static SampleTweet Tweet(int number) =>
        A.TweetBy($"Keeper{number % 9}", $"Tweet {number} about the {(number % 2 == 0 ? "harbour" : "storm")} and #tag{number % 7} https://example.org/{number}").On($"2020-10-{(number % 28) + 1:d2}");
}
#endif
