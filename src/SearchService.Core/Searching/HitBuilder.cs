using SearchService.Articles;

namespace SearchService.Searching;

/// <summary>Makes hits of what an engine has found: what is shown, with its best passages. Made once per search, used for every hit of the page; not thread-safe.</summary>
/// <param name="query">What was asked for.</param>
public sealed class HitBuilder(QueryNode query)
{
    private readonly Highlighter _highlighter = new(query);

    /// <summary>An article as a hit.</summary>
    public ArticleHit Of(Article article, float score) =>
        new(article) { Score = score, Title = _highlighter.Title(article), Snippets = _highlighter.Body(article) };

    /// <summary>A tweet as a hit.</summary>
    public TweetHit Of(QuotedTweet tweet, float score) => new(tweet) { Score = score, Snippets = _highlighter.Text(tweet.Tweet) };
}
