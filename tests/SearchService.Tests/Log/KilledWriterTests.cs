using SearchService.Log;
using SearchService.Store;
using Xunit.Abstractions;

namespace SearchService.Tests.Log;

public sealed class KilledWriterTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_writer_killed_at_random_loses_nothing_that_it_acknowledged()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 5; round++)
        {
            using (var child = ChildProcess.Start("append", _folder.Path, $"r{round}"))
            {
                for (var left = random.Next(1, 400); left > 0; left--)
                {
                    acknowledged.Add((await child.Output.ReadLineAsync())!);
                }

                await child.KillAsync();
                var rest = (await child.Output.ReadToEndAsync()).Split('\n');
                acknowledged.UnionWith(rest[..^1]);
            }

            var data = DataFolder.Open(_folder.Path);
            using var mine = DataFolderLock.Acquire(data);
            await using var log = ArticleLog.Open(data.LogFolder);
            var records = log.Read(0, int.MaxValue, long.MaxValue).Cast<DocumentChange.Put>().ToList();
            output.WriteLine($"round {round}: {acknowledged.Count} acknowledged, {records.Count} in the log; {log.Repair ?? "ended cleanly"}");
            Assert.Equal(Enumerable.Range(1, records.Count).Select(i => (long)i), records.Select(r => r.Position));
            Assert.All(records, record => Assert.Equal(ChildProgram.ContentOf(record.Id), record.Document.Content));
            Assert.Empty(acknowledged.Except(records.Select(r => r.Id), StringComparer.Ordinal));
            Assert.Equal(records.Count, records.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        }
    }
}
