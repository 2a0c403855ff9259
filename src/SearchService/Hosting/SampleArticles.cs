using SearchService.Import;
using SearchService.Store;

namespace SearchService.Hosting;

/// <summary>The sample articles that come with the repository, so that a first start has something to search.</summary>
internal static class SampleArticles
{
    /// <summary>The folder that holds them, in the data folder that the repository comes with.</summary>
    public const string FolderName = "samples";

    private const string IdPrefix = "sample-";

    /// <summary>Imports them where the store is empty or holds nothing else: then a first start may have been killed in between.</summary>
    public static async Task ImportOnceAsync(string folder, IDocumentStore store, ILogger logger)
    {
        if (!Directory.Exists(folder) || !await HoldsSamplesOnlyAsync(store))
        {
            return;
        }

        var samples = SourceFiles.Find([folder]);
        var counts = await new Importer(new StoreSink(store)).ImportAsync(samples, IdPrefix, new ImportCounts(), CancellationToken.None);
        if (counts.Accepted - counts.Unchanged is > 0 and var count)
        {
            logger.LogInformation("Nothing else was there, so {Count} sample articles were imported from {Folder}.", count, folder);
        }

        foreach (var rejection in counts.Rejections)
        {
            logger.LogWarning("A sample article was not imported: {Path}, line {Line}: {Detail}", rejection.Origin.Path, rejection.Origin.Line ?? 1,
                rejection.Detail);
        }
    }

    /// <summary>True as long as nobody has added an article, or replaced or deleted a sample.</summary>
    private static async ValueTask<bool> HoldsSamplesOnlyAsync(IDocumentStore store)
    {
        if (store.LastPosition != store.Status.Articles)
        {
            return false;
        }

        for (var read = 0L; read < store.LastPosition;)
        {
            var changes = await store.ReadAsync(read, maxChanges: 100, maxBytes: 1 << 20, CancellationToken.None);
            if (!changes.All(change => change.Id.StartsWith(IdPrefix, StringComparison.Ordinal)))
            {
                return false;
            }

            read = changes[^1].Position;
        }

        return true;
    }
}
