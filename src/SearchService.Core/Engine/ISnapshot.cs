using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Documents;
using SearchService.Facets;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.Engine;

/// <summary>An index as it was at one position. Safe for use from many threads.</summary>
/// <remarks>
/// Where a request asks for several things at once there is a call that takes them all: to an engine on another machine each call is a journey. An
/// engine in the process completes every call at once.
/// </remarks>
public interface ISnapshot : IDisposable
{
    /// <summary>The generation it belongs to.</summary>
    string Generation { get; }

    /// <summary>The position that it stands for.</summary>
    long Position { get; }

    /// <summary>How many articles it holds.</summary>
    int ArticleCount { get; }

    /// <summary>How many distinct tweets it holds.</summary>
    int TweetCount { get; }

    /// <summary>Answers a search.</summary>
    ValueTask<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellation);

    /// <summary>Answers several searches.</summary>
    /// <returns>As many answers, in the same order.</returns>
    ValueTask<ImmutableArray<SearchResults>> SearchManyAsync(ImmutableArray<SearchRequest> requests, CancellationToken cancellation);

    /// <summary>Counts what matches, without anything else.</summary>
    ValueTask<int> CountAsync(QueryNode query, Filters filters, CancellationToken cancellation);

    /// <summary>
    /// Counts the documents that hold a stem in a field, for each of many. Documents deleted since they were written may still count.
    /// </summary>
    /// <returns>As many counts, in the same order.</returns>
    ValueTask<ImmutableArray<int>> DocumentsWithAsync(ImmutableArray<FieldStem> stems, CancellationToken cancellation);

    /// <summary>The article with this id; null where there is none.</summary>
    ValueTask<Article?> FindArticleAsync(string id, CancellationToken cancellation);

    /// <summary>The tweet with this id, status id or earlier id; null where there is none. Of several that an id may mean, the first by their own
    /// ids.</summary>
    ValueTask<QuotedTweet?> FindTweetAsync(string id, CancellationToken cancellation);

    /// <summary>The copies of an article, as many as <see cref="ArticleCopies.OnArticle"/>; none where there is no such article.</summary>
    ValueTask<ArticleCopies> CopiesOfAsync(string articleId, CancellationToken cancellation);

    /// <summary>The ids of the tweets that an article of this index quotes so.</summary>
    /// <returns>As many ids, in the same order.</returns>
    ValueTask<ImmutableArray<string>> TweetIdsOfAsync(ImmutableArray<Tweet> quoted, CancellationToken cancellation);
}

/// <summary>A stem in a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Stem">The stem.</param>
public readonly record struct FieldStem(TextField Field, string Stem);
