using SearchService.Import;
using SearchService.Log;

namespace SearchService.Hosting;

/// <summary>The sample articles that come with the repository, so that a first start has something to search.</summary>
internal static class SampleArticles
{
    /// <summary>The folder that holds them, in the data folder that the repository comes with.</summary>
    public const string FolderName = "samples";

    private const string IdPrefix = "sample-";

    /// <summary>Imports them where the log is empty or holds nothing else: then a first start may have been killed in between.</summary>
    public static async Task ImportOnceAsync(string folder, ArticleLog log, ILogger logger)
    {
        if (!Directory.Exists(folder) || !HoldsSamplesOnly(log))
        {
            return;
        }

        var counts = await new Importer(new LogSink(log)).ImportAsync(SourceFiles.Find([folder]), IdPrefix, new ImportCounts(), CancellationToken.None);
        if (counts.Accepted - counts.Unchanged is > 0 and var count)
        {
            logger.LogInformation("Nothing else was there, so {Count} sample articles were imported from {Folder}.", count, folder);
        }

        foreach (var rejection in counts.Rejections)
        {
            logger.LogWarning("A sample article was not imported: {Path}, line {Line}: {Detail}", rejection.Origin.Path, rejection.Origin.Line ?? 1, rejection.Detail);
        }
    }

    /// <summary>True as long as nobody has added an article, or replaced or deleted a sample.</summary>
    private static bool HoldsSamplesOnly(ArticleLog log)
    {
        if (log.LastPosition != log.ArticleCount)
        {
            return false;
        }

        for (var read = 0L; read < log.LastPosition;)
        {
            var records = log.Read(read, maxRecords: 100, maxBytes: 1 << 20);
            if (!records.All(record => record.Id.StartsWith(IdPrefix, StringComparison.Ordinal)))
            {
                return false;
            }

            read = records[^1].Position;
        }

        return true;
    }
}
