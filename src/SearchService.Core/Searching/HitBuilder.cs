using SearchService.Articles;

namespace SearchService.Searching;

/// <summary>Makes hits of what an engine has found: what is shown, with its best passages.</summary>
public static class HitBuilder
{
    /// <summary>An article as a hit.</summary>
    public static ArticleHit Of(Article article, QueryNode query, float score) => new(article) { Score = score, Snippets = [] };

    /// <summary>A tweet as a hit.</summary>
    public static TweetHit Of(QuotedTweet tweet, QueryNode query, float score) => new(tweet) { Score = score, Snippets = [] };
}
