using SearchService.Articles;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.Engine;

/// <summary>An index as it was at one position. Safe for use from many threads.</summary>
public interface ISnapshot : IDisposable
{
    /// <summary>The generation it belongs to.</summary>
    string Generation { get; }

    /// <summary>The log position it stands for.</summary>
    long Position { get; }

    /// <summary>How many articles it holds.</summary>
    int ArticleCount { get; }

    /// <summary>How many distinct tweets it holds.</summary>
    int TweetCount { get; }

    /// <summary>Answers a search.</summary>
    SearchResults Search(SearchRequest request, CancellationToken cancellation);

    /// <summary>Counts what matches, without anything else.</summary>
    int Count(QueryNode query, Filters filters, CancellationToken cancellation);

    /// <summary>Counts the documents that hold a stem in a field. Documents deleted since their segment was written may still count.</summary>
    int DocumentsWith(TextField field, string stem);

    /// <summary>The article with this id; null where there is none.</summary>
    Article? FindArticle(string id);

    /// <summary>The tweet with this id, status id or earlier id; null where there is none. Of several that an id may mean, the first by their own ids.</summary>
    QuotedTweet? FindTweet(string id);

    /// <summary>The copies of an article, as many as <see cref="ArticleCopies.OnArticle"/>; none where there is no such article.</summary>
    ArticleCopies CopiesOf(string articleId);

    /// <summary>The id of the tweet that an article of this index quotes so.</summary>
    string TweetIdOf(Tweet quoted);
}
