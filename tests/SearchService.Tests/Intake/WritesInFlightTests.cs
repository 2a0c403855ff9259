using SearchService.Articles.Sources;
using SearchService.Intake;
using SearchService.Log;
using SearchService.Tests.Log;

namespace SearchService.Tests.Intake;

public sealed class WritesInFlightTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ManualResetEventSlim _disk = new();

    public void Dispose()
    {
        _disk.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1_000_000, 8)] // 2 MB each, of 16 MB.
    [InlineData(100_000, 83)]
    [InlineData(1, WritesInFlight.MaxDocuments)]
    public async Task As_many_are_in_flight_as_both_bounds_let_through(int characters, int most)
    {
        await using var log = OpenStopped();
        var writes = new WritesInFlight(log);
        var onDisk = 0;
        for (var i = 0; i < most; i++)
        {
            await writes.AddAsync(Document(i, characters), _ => onDisk++, CancellationToken.None);
        }

        var oneMore = writes.AddAsync(Document(most, characters), _ => onDisk++, CancellationToken.None);
        var before = (oneMore.IsCompleted, onDisk);
        _disk.Set(); // Whatever comes out, the log can close.
        Assert.Equal((false, 0), before);
        await oneMore;
        await writes.SettleAllAsync();
        Assert.Equal((most + 1, most + 1), (onDisk, log.Status.Articles));
    }

    private static SourceDocument Document(int number, int characters) => new() { Id = $"a{number}", Content = new string('x', characters) };

    /// <summary>A log whose disk takes nothing until it is told to.</summary>
    private ArticleLog OpenStopped()
    {
        var storage = new FaultyStorage(_folder["log"]);
        Directory.CreateDirectory(_folder["log"]);
        var log = ArticleLog.Open(storage, new LogOptions());
        storage.Fault = (_, _) =>
        {
            _disk.Wait();
            return null;
        };
        return log;
    }
}
