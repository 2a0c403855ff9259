using SearchService.Engine;
using SearchService.Facets;

namespace SearchService.EngineContract;

/// <summary>Reads answers as a test would say them.</summary>
internal static class Found
{
    /// <summary>What is found, in order: titles of articles, @handles of tweets.</summary>
    public static string[] Names(this SearchResults results) => [.. results.Hits.Select(hit => hit switch
    {
        ArticleHit article => article.Article.Title,
        TweetHit tweet => "@" + tweet.Tweet.Tweet.Handle,
        _ => throw new InvalidOperationException("Neither article nor tweet."),
    })];

    /// <summary>Ids of what is found, in order.</summary>
    public static string[] Ids(this SearchResults results) => [.. results.Hits.Select(Id)];

    /// <summary>Id of a hit.</summary>
    public static string Id(this Hit hit) => hit is ArticleHit article ? article.Article.Id : ((TweetHit)hit).Tweet.Tweet.Id;

    /// <summary>The tweets among what is found, in order.</summary>
    public static QuotedTweet[] Tweets(this SearchResults results) => [.. results.Hits.OfType<TweetHit>().Select(hit => hit.Tweet)];

    /// <summary>A facet's buckets, such as <c>Jane Roe 2</c>, those selected with a star.</summary>
    public static string[] Facet(this SearchResults results, FacetName name) =>
        [.. results.ValueFacet(name).Buckets.Select(bucket => $"{bucket.Value} {bucket.Count}{(bucket.Selected ? " *" : "")}")];

    /// <summary>A facet of values.</summary>
    public static ValueFacet ValueFacet(this SearchResults results, FacetName name) => results.ValueFacets.Single(facet => facet.Name == name);
}
