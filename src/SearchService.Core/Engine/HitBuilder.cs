using SearchService.Articles;
using SearchService.Highlighting;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.Engine;

/// <summary>Makes hits of what an engine has found: what is shown, with its best passages. Made once per search, used for every hit of the page; not
/// thread-safe.</summary>
/// <param name="query">What was asked for.</param>
/// <param name="cancellation">Ends the work between two hits.</param>
public sealed class HitBuilder(QueryNode query, CancellationToken cancellation)
{
    private readonly Highlighter _highlighter = new(query);

    /// <summary>An article as a hit.</summary>
    /// <param name="article">What is shown.</param>
    /// <param name="tweetCount">How many different tweets it shows.</param>
    /// <param name="copies">Its copies.</param>
    /// <param name="score">How well it matches.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public ArticleHit Of(Article article, int tweetCount, ArticleCopies copies, float score)
    {
        cancellation.ThrowIfCancellationRequested();
        return new ArticleHit(article)
        {
            Score = score,
            Title = _highlighter.Title(article),
            Snippets = _highlighter.Body(article),
            TweetCount = tweetCount,
            Copies = copies
        };
    }

    /// <summary>A tweet as a hit.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public TweetHit Of(QuotedTweet tweet, float score)
    {
        cancellation.ThrowIfCancellationRequested();
        return new TweetHit(tweet) { Score = score, Snippets = _highlighter.Text(tweet.Tweet) };
    }
}
