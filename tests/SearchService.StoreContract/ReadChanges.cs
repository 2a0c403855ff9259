using System.Collections.Immutable;
using SearchService.Store;

namespace SearchService.StoreContract;

/// <summary>What a store holds, read as a test would say it.</summary>
internal static class ReadChanges
{
    /// <summary>A page of changes, waited for.</summary>
    public static ImmutableArray<DocumentChange> Read(this IDocumentStore store, long after, int maxChanges, long maxBytes) =>
        store.ReadAsync(after, maxChanges, maxBytes, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>Every change that is there.</summary>
    public static ImmutableArray<DocumentChange> All(this IDocumentStore store) => store.Read(0, int.MaxValue, long.MaxValue);

    /// <summary>True where an article with this id is there now.</summary>
    public static bool Contains(this IDocumentStore store, string id) =>
        store.All().LastOrDefault(change => string.Equals(change.Id, id, StringComparison.Ordinal)) is DocumentChange.Put;

    /// <summary>What following the changes leads to: the newest content of every article that is there, by id.</summary>
    public static IReadOnlyList<(string Id, string Content)> Articles(this IDocumentStore store)
    {
        var articles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in store.All())
        {
            if (change is DocumentChange.Put put)
            {
                articles[put.Id] = put.Document.Content;
            }
            else
            {
                articles.Remove(change.Id);
            }
        }

        return [.. articles.Select(article => (article.Key, article.Value))];
    }
}
