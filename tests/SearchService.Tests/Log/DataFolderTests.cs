using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Log;

public sealed class DataFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_made_where_its_parent_exists()
    {
        var data = DataFolder.Open(_folder["data/"]);
        Assert.True(Directory.Exists(data.Path));
        Assert.Equal(_folder["data"], data.Path);
        Assert.Equal(_folder["data/log"], data.LogFolder);
        Assert.Equal(_folder["data/index"], data.IndexFolder);
        Assert.Equal(data.Path, DataFolder.Open(_folder["data"]).Path);
    }

    [Fact]
    public void A_missing_parent_is_named()
    {
        var failure = Assert.Throws<DataFolderException>(() => DataFolder.Open(_folder["missing/data"]));
        Assert.Contains($"parent folder {_folder["missing"]} does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Equal(_folder["missing/data"], failure.Path);
        Assert.False(Directory.Exists(_folder["missing"]));
    }

    [Fact]
    public void A_file_where_a_folder_should_be_is_named()
    {
        File.WriteAllText(_folder["data"], "");
        var file = Assert.Throws<DataFolderException>(() => DataFolder.Open(_folder["data"]));
        Assert.Contains("file where a folder should be", file.Message, StringComparison.Ordinal);
        Assert.Throws<DataFolderException>(() => DataFolder.Open(_folder["data/inside"]));

        var data = DataFolder.Open(_folder["other"]);
        File.WriteAllText(data.LogFolder, "");
        var failure = Assert.Throws<DataFolderException>(() => ArticleLog.Open(data.LogFolder));
        Assert.Equal(data.LogFolder, failure.Path);
        Assert.Contains("file where a folder should be", failure.Message, StringComparison.Ordinal);
        Directory.CreateDirectory(data.LockFile);
        Assert.Throws<DataFolderException>(() => DataFolderLock.Acquire(data));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_named()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return; // No folder is closed to this user.
        }

        var data = DataFolder.Open(_folder["data"]);
        File.SetUnixFileMode(data.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains("rights", Assert.Throws<DataFolderException>(() => DataFolderLock.Acquire(data)).Message, StringComparison.Ordinal);
        Assert.Throws<DataFolderException>(() => ArticleLog.Open(data.LogFolder));
        Assert.Throws<DataFolderException>(() => DataFolder.Open(Path.Combine(data.Path, "inside")));
        File.SetUnixFileMode(data.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
