using SearchService.Import;
using SearchService.Log;

namespace SearchService.Hosting;

/// <summary>The sample articles that come with the repository, so that a first start has something to search.</summary>
internal static class SampleArticles
{
    private const string IdPrefix = "sample-";

    /// <summary>Imports them where nobody chose the data folder, and the log is empty or holds nothing else: then a first start may have been killed in between.</summary>
    public static async Task ImportOnceAsync(DataOptions data, ArticleLog log, ILogger logger)
    {
        if (!data.IsDefault || !Directory.Exists(data.SamplesFolder) || !HoldsSamplesOnly(log))
        {
            return;
        }

        var counts = await new Importer(new LogSink(log)).ImportAsync(SourceFiles.Find([data.SamplesFolder]), IdPrefix, new ImportCounts(), CancellationToken.None);
        if (counts.Accepted - counts.Unchanged is > 0 and var count)
        {
            logger.LogInformation("Nothing else was there, so {Count} sample articles were imported from {Folder}.", count, data.SamplesFolder);
        }

        foreach (var rejection in counts.Rejections)
        {
            logger.LogWarning("A sample article was not imported: {Path}, line {Line}: {Detail}", rejection.Path, rejection.Line ?? 1, rejection.Detail);
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
