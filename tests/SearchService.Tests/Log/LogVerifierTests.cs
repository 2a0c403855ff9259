using SearchService.Articles.Sources;
using SearchService.Log;

namespace SearchService.Tests.Log;

public sealed class LogVerifierTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_counts_what_is_there_and_changes_nothing_while_the_log_is_written()
    {
        var progress = new List<LogProgress>();
        await using var log = ArticleLog.Open(_folder.Path, new LogOptions { FileBytes = 20_000, GroupRecords = 10 });
        var writing = Task.WhenAll(Enumerable.Range(0, 400).Select(i => log.PutAsync(Document(i % 300, i), default)));
        for (var done = false; !done;)
        {
            done = writing.IsCompleted;
            Assert.Null(LogVerifier.Verify(_folder.Path).Damage);
        }

        await writing;
        await log.DeleteAsync("a7", default);
        var report = LogVerifier.Verify(_folder.Path, new Collected(progress));
        Assert.Equal((401, 401, 299), (report.Records, report.LastPosition, report.Articles));
        Assert.Equal((Directory.GetFiles(_folder.Path).Length, log.Status.SizeInBytes), (report.Files, report.Bytes));
        Assert.Null(report.Tail);
        Assert.InRange(report.Groups, 41, 401);
        Assert.Equal(new LogProgress(log.Status.SizeInBytes, log.Status.SizeInBytes, 401), progress[^1]);
    }

    [Fact]
    public void A_missing_folder_is_an_empty_log()
    {
        var report = LogVerifier.Verify(_folder["none"]);
        Assert.Equal((0, 0L), (report.Files, report.Records));
        Assert.False(Directory.Exists(_folder["none"]));
    }

    private static SourceDocument Document(int id, int version) => new() { Id = $"a{id}", Content = $"version {version}" };

    private sealed class Collected(List<LogProgress> into) : IProgress<LogProgress>
    {
        public void Report(LogProgress value) => into.Add(value);
    }
}
