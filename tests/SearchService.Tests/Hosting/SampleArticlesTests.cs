using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SearchService.Articles.Sources;
using SearchService.Hosting;
using SearchService.Indexing;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Hosting;

public sealed class SampleArticlesTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "index-data", SampleArticles.FolderName);

    [Fact]
    public async Task A_first_start_with_the_default_folder_has_the_samples()
    {
        using var folder = new TempFolder();
        await using var log = ArticleLog.Open(folder.Path);
        await SampleArticles.ImportOnceAsync(Samples, log, NullLogger.Instance);
        Assert.InRange(log.Status.Articles, 40, 1_000);
        Assert.All(log.Read(0, 1_000, long.MaxValue), record => Assert.StartsWith("sample-", record.Id, StringComparison.Ordinal));

        var position = log.LastPosition;
        await SampleArticles.ImportOnceAsync(Samples, log, NullLogger.Instance);
        Assert.Equal(position, log.LastPosition);
    }

    [Fact]
    public async Task A_folder_that_somebody_chose_gets_no_samples()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["samples"]);
        await File.WriteAllTextAsync(folder["samples/a.txt"], "The harbour is open.");
        await using var service = await TestSearchService.StartInAsync(folder.Path);
        Assert.Equal(0, service.Services.GetRequiredService<IDocumentStore>().LastPosition);
    }

    [Fact]
    public async Task A_first_start_that_was_killed_in_between_is_made_good_by_the_next()
    {
        using var folder = new TempFolder();
        await using var log = ArticleLog.Open(folder.Path);
        await log.PutAsync(Article("sample-begun"), CancellationToken.None);
        await ImportAsync(log);
        Assert.InRange(log.Status.Articles, 40, 1_000);
    }

    [Theory]
    [InlineData("mine", false)]
    [InlineData("sample-1", true)]
    public async Task Where_somebody_wrote_or_deleted_something_no_samples_come_back(string id, bool delete)
    {
        using var folder = new TempFolder();
        await using var log = ArticleLog.Open(folder.Path);
        await log.PutAsync(Article("sample-0"), CancellationToken.None);
        await log.PutAsync(Article(id), CancellationToken.None);
        if (delete)
        {
            await log.DeleteAsync(id, CancellationToken.None);
        }

        var position = log.LastPosition;
        await ImportAsync(log);
        Assert.Equal(position, log.LastPosition);
    }

    [Fact]
    public async Task A_sample_that_can_not_be_taken_is_logged()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["samples"]);
        await File.WriteAllTextAsync(folder["samples/feed.ndjson"], "{\"id\":\"a\",\"content\":\"Fine.\"}\n{\"id\":\"b\"}\n");
        await using var log = ArticleLog.Open(folder["log"]);
        var logger = new ListLogger();
        await SampleArticles.ImportOnceAsync(folder["samples"], log, logger);
        Assert.Equal(1, log.Status.Articles);
        Assert.Contains("feed.ndjson, line 2", Assert.Single(logger.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wire_story_among_them_and_its_reprints_are_one_hit()
    {
        await using var service = await TestSearchService.StartAsync();
        var log = service.Services.GetRequiredService<IDocumentStore>();
        await ImportAsync(log);
        await service.Services.GetRequiredService<LiveIndex>().WaitForAsync(log.LastPosition, CancellationToken.None);
        var found = await service.GetJsonAsync("/v1/search?q=astrolabe+appealed&type=article&collapse=copies&limit=100");
        var hits = found.GetProperty("hits").EnumerateArray().ToDictionary(hit => hit.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.DoesNotContain(hits.Keys, id => id.StartsWith("sample-reprint", StringComparison.Ordinal));
        var copies = hits["sample-wire-2021-0819-astrolabe"].GetProperty("copies");
        Assert.Equal(2, copies.GetProperty("count").GetInt32());
        Assert.Equal(["Foghorn 97", "The Sellen Echo"],
            copies.GetProperty("articles").EnumerateArray().Select(copy => copy.GetProperty("source").GetString()).Order());
    }

    private static SourceDocument Article(string id) => new() { Id = id, Content = "The harbour is open." };

    private static Task ImportAsync(IDocumentStore store) => SampleArticles.ImportOnceAsync(Samples, store, NullLogger.Instance);

    private sealed class ListLogger : ILogger
    {
        public List<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
            {
                Warnings.Add(formatter(state, exception));
            }
        }
    }
}
