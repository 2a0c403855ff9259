using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Hosting;
using SearchService.Log;

namespace SearchService.Tests.Hosting;

public sealed class SampleArticlesTests
{
    private static readonly string IndexData = Path.Combine(Repository.Root, "index-data");

    [Fact]
    public async Task A_first_start_with_the_default_folder_has_the_samples()
    {
        using var folder = new TempFolder();
        await using var log = ArticleLog.Open(folder.Path);
        await SampleArticles.ImportOnceAsync(new DataOptions(IndexData, IsDefault: true), log, NullLogger.Instance);
        Assert.InRange(log.ArticleCount, 40, 1_000);
        Assert.All(log.Read(0, 1_000, long.MaxValue), record => Assert.StartsWith("sample-", record.Id, StringComparison.Ordinal));

        var position = log.LastPosition;
        await SampleArticles.ImportOnceAsync(new DataOptions(IndexData, IsDefault: true), log, NullLogger.Instance);
        Assert.Equal(position, log.LastPosition);
    }

    [Fact]
    public async Task A_folder_that_somebody_chose_gets_no_samples()
    {
        using var folder = new TempFolder();
        await using var log = ArticleLog.Open(folder.Path);
        await SampleArticles.ImportOnceAsync(new DataOptions(IndexData, IsDefault: false), log, NullLogger.Instance);
        Assert.Equal(0, log.LastPosition);
    }
}
