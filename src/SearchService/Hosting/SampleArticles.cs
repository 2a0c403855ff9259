using SearchService.Cli.Importing;
using SearchService.Log;

namespace SearchService.Hosting;

/// <summary>The sample articles that come with the repository, so that a first start has something to search.</summary>
internal static class SampleArticles
{
    private const string IdPrefix = "sample-";

    /// <summary>Imports them into an empty log, where nobody chose the data folder.</summary>
    public static async Task ImportOnceAsync(DataOptions data, ArticleLog log, ILogger logger)
    {
        if (!data.IsDefault || log.LastPosition > 0 || !Directory.Exists(data.SamplesFolder))
        {
            return;
        }

        var counts = await new Importer(new LogSink(log)).ImportAsync(SourceFiles.Find([data.SamplesFolder]), IdPrefix, new ImportCounts(), CancellationToken.None);
        logger.LogInformation("Nothing was there, so {Count} sample articles were imported from {Folder}.", counts.Accepted, data.SamplesFolder);
    }
}
