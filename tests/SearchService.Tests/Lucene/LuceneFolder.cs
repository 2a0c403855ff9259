using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.Lucene;
using SearchService.Lucene.Store;
using SearchService.Queries;

namespace SearchService.Tests.Lucene;

/// <summary>What the tests of the Lucene engine do again and again.</summary>
internal static class LuceneFolder
{
    /// <summary>The engine on a folder.</summary>
    public static LuceneEngine Open(string folder) => new(folder, TimeProvider.System, NullLogger<LuceneEngine>.Instance);

    /// <summary>The files of a generation of that engine, as they were last committed.</summary>
    public static GenerationDirectory Files(string folder, IIndex generation) =>
        new(Directory.GetDirectories(folder, generation.Generation, SearchOption.AllDirectories).Single());

    /// <summary>Applies articles as one batch that a search sees.</summary>
    public static void Put(this IIndex index, long firstPosition, params Article[] articles)
    {
        var position = firstPosition;
        index.Apply([.. articles.Select(article => new IndexChange.Put(position++, article))], position - 1);
        index.Refresh();
    }

    /// <summary>Ids of all articles and tweets, newest first.</summary>
    public static string[] Everything(this IIndex index)
    {
        using var snapshot = index.OpenSnapshot();
        return Everything(snapshot);
    }

    /// <summary>Ids of all articles and tweets, newest first.</summary>
    public static string[] Everything(this ISnapshot snapshot)
    {
        var results = snapshot.Search(new SearchRequest { Query = new QueryNode.Everything(), Limit = 1_000 }, CancellationToken.None);
        return [.. results.Hits.Select(hit => hit is ArticleHit article ? article.Article.Id : ((TweetHit)hit).Tweet.Tweet.Id)];
    }

    /// <summary>Articles of different shapes.</summary>
    /// <param name="count">How many; their ids are a0, a1, …</param>
    /// <param name="seed">Of the random choices.</param>
    /// <param name="tweets">How many tweets they share; the fewer, the more articles quote each.</param>
    public static Article[] Articles(int count, int seed, int tweets = 40) => [.. new RandomArticles(seed, tweets).Take(count)];
}
