using SearchService.Articles;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Indexing;
using SearchService.NearDuplicates;
using SearchService.Queries;

namespace SearchService.EngineContract;

/// <summary>
/// What an index and its snapshots answer, waited for: in tests where every line asks something, an await in each would say nothing.
/// </summary>
internal static class Waited
{
    public static T Wait<T>(this ValueTask<T> answer) => answer.AsTask().GetAwaiter().GetResult();

    public static void Wait(this ValueTask work) => work.AsTask().GetAwaiter().GetResult();

    public static void Apply(this IIndex index, IReadOnlyList<IndexChange> changes, long position) => index.ApplyAsync(changes, position).Wait();

    public static void Refresh(this IIndex index) => index.RefreshAsync().Wait();

    public static void Warm(this IIndex index) => index.WarmAsync().Wait();

    public static void Commit(this IIndex index, string? logDigest = null) => index.CommitAsync(logDigest).Wait();

    public static ISnapshot OpenSnapshot(this IIndex index) => index.OpenSnapshotAsync(CancellationToken.None).Wait();

    public static ISnapshot OpenSnapshot(this LiveIndex live) => live.OpenSnapshotAsync(CancellationToken.None).Wait();

    public static SearchResults Search(this ISnapshot snapshot, SearchRequest request, CancellationToken cancellation) =>
        snapshot.SearchAsync(request, cancellation).Wait();

    public static int Count(this ISnapshot snapshot, QueryNode query, Filters filters, CancellationToken cancellation) =>
        snapshot.CountAsync(query, filters, cancellation).Wait();

    public static int DocumentsWith(this ISnapshot snapshot, TextField field, string stem) =>
        snapshot.DocumentsWithAsync([new FieldStem(field, stem)], CancellationToken.None).Wait()[0];

    public static Article? FindArticle(this ISnapshot snapshot, string id) => snapshot.FindArticleAsync(id, CancellationToken.None).Wait();

    public static QuotedTweet? FindTweet(this ISnapshot snapshot, string id) => snapshot.FindTweetAsync(id, CancellationToken.None).Wait();

    public static ArticleCopies CopiesOf(this ISnapshot snapshot, string articleId) =>
        snapshot.CopiesOfAsync(articleId, CancellationToken.None).Wait();

    public static string TweetIdOf(this ISnapshot snapshot, Tweet quoted) => snapshot.TweetIdsOfAsync([quoted], CancellationToken.None).Wait()[0];
}
