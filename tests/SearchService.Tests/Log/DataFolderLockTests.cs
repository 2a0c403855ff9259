using System.Diagnostics;
using SearchService.Store;

namespace SearchService.Tests.Log;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_second_is_refused_and_told_who_the_first_is()
    {
        var data = DataFolder.Open(_folder.Path);
        Assert.Null(DataFolderLock.HolderOf(data));
        using (var first = DataFolderLock.Acquire(data))
        {
            Assert.Equal(new DataFolderHolder(Environment.ProcessId, null), DataFolderLock.HolderOf(data));
            first.Announce(new Uri("http://127.0.0.1:5080"));
            Assert.Equal(new DataFolderHolder(Environment.ProcessId, new Uri("http://127.0.0.1:5080")), DataFolderLock.HolderOf(data));

            var failure = Assert.Throws<DataFolderLockedException>(() => DataFolderLock.Acquire(data));
            Assert.Contains($"process {Environment.ProcessId} at http://127.0.0.1:5080.", failure.Message, StringComparison.Ordinal);
            Assert.Equal(DataFolderLock.HolderOf(data), failure.Holder);
        }

        Assert.Null(DataFolderLock.HolderOf(data));
        using var next = DataFolderLock.Acquire(data);
        Assert.Equal(Environment.ProcessId, DataFolderLock.HolderOf(data)?.Pid);
    }

    [Fact]
    public async Task Another_process_has_it_until_it_is_killed()
    {
        var data = DataFolder.Open(_folder.Path);
        for (var i = 0; i < 3; i++)
        {
            using var child = ChildProcess.Start("hold", data.Path);
            Assert.Equal("holding", await child.Output.ReadLineAsync());
            var started = Stopwatch.GetTimestamp();
            var failure = Assert.Throws<DataFolderLockedException>(() => DataFolderLock.Acquire(data));
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), "A second, where the machine is not busy.");
            Assert.Equal(new DataFolderHolder(child.Id, new Uri("http://127.0.0.1:4711/")), failure.Holder);

            await child.KillAsync();
            Assert.Null(DataFolderLock.HolderOf(data));
            using var mine = DataFolderLock.Acquire(data);
        }
    }

    [Fact]
    public void What_a_killed_holder_left_in_the_file_is_not_believed()
    {
        var data = DataFolder.Open(_folder.Path);
        File.WriteAllText(data.LockFile, "");
        File.WriteAllText(data.HolderFile, new DataFolderHolder(1, null).ToJson());
        Assert.Null(DataFolderLock.HolderOf(data));
        using var mine = DataFolderLock.Acquire(data);
        File.WriteAllText(data.HolderFile, "{\"pid\":");
        var failure = Assert.Throws<DataFolderLockedException>(() => DataFolderLock.Acquire(data));
        Assert.Contains("in use by another process", failure.Message, StringComparison.Ordinal);
    }
}
