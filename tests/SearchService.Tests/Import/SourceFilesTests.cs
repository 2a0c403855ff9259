using System.Diagnostics;
using SearchService.Cli;
using SearchService.Import;

namespace SearchService.Tests.Import;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_the_order_of_their_paths_whatever_the_file_system_says()
    {
        string[] names = ["b/1.txt", "a.txt", "B.txt", "b/a/z.ndjson", "b.json", "10.jsonl", "9.txt", "ä.txt"];
        foreach (var name in names.Reverse())
        {
            Write("in/" + name);
        }

        Assert.Equal(["10.jsonl", "9.txt", "B.txt", "a.txt", "b/1.txt", "b/a/z.ndjson", "b.json", "ä.txt"],
            Find("in").Files.Select(file => file.RelativePath), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_no_article_is_left_out_with_a_reason()
    {
        Write("in/a.txt");
        Write("in/README.md");
        Write("in/data.xlsx");
        Write("in/LICENSE");
        Write("in/.hidden.txt");
        Write("in/.git/config.txt");
        Write("in/empty.txt", "");
        var found = Find("in");
        Assert.Equal("a.txt", Assert.Single(found.Files).RelativePath);
        Assert.Equal(
            [".git: hidden", ".hidden.txt: hidden", "LICENSE: no extension", "README.md: it describes the folder", "data.xlsx: .xlsx",
                "empty.txt: empty"],
            found.Skipped.Select(skipped => $"{skipped.Path}: {skipped.Reason.Split(':', ',')[0]}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        Write("outside/secret.txt");
        Write("in/a.txt");
        File.CreateSymbolicLink(_folder["in/file.txt"], _folder["outside/secret.txt"]);
        File.CreateSymbolicLink(_folder["in/dangling.txt"], _folder["nowhere"]);
        Directory.CreateSymbolicLink(_folder["in/folder"], _folder["outside"]);
        Directory.CreateSymbolicLink(_folder["in/loop"], _folder["in"]);
        var found = Find("in");
        Assert.Equal("a.txt", Assert.Single(found.Files).RelativePath);
        Assert.Equal(["dangling.txt", "file.txt", "folder", "loop"],
            found.Skipped.Where(skipped => skipped.Reason.Equals("a symbolic link", StringComparison.Ordinal)).Select(skipped => skipped.Path),
            StringComparer.Ordinal);

        var named = Assert.Throws<CommandFailedException>(() => Find("in/folder"));
        Assert.Contains("symbolic link", named.Message, StringComparison.Ordinal);
        Assert.Throws<CommandFailedException>(() => Find("in/folder/"));
    }

    [Fact]
    public void A_fifo_is_never_opened()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("in/a.txt");
        using (var made = Process.Start("mkfifo", [_folder["in/pipe.txt"], _folder["in/pipe.ndjson"]]))
        {
            made.WaitForExit();
        }

        Assert.True(File.Exists(_folder["in/pipe.txt"]));
        var found = Find("in", "in/pipe.txt");
        Assert.Single(found.Files);
        Assert.Equal(["pipe.ndjson", "pipe.txt", "pipe.txt"], found.Skipped.Select(skipped => skipped.Path), StringComparer.Ordinal);
        Assert.All(found.Skipped, skipped => Assert.Contains("FIFO", skipped.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_that_would_share_an_id_are_not_both_taken()
    {
        Write("one/a.txt");
        Write("two/a.txt");
        var found = Find("one", "two", "one");
        Assert.Single(found.Files);
        Assert.Contains("--id-prefix", Assert.Single(found.Unreadable).Reason, StringComparison.Ordinal);
        Assert.Equal("named twice", Assert.Single(found.Skipped).Reason);
    }

    [Fact]
    public void A_folder_and_one_within_it_name_their_files_once()
    {
        Write("in/sub/a.txt");
        var found = Find("in", "in/sub");
        Assert.Equal("sub/a.txt", Assert.Single(found.Files).RelativePath);
        Assert.Equal("named twice", Assert.Single(found.Skipped).Reason);
        Assert.Empty(new FolderWatch(found).Changed(found).Files);
    }

    private SourceFiles Find(params string[] paths) => SourceFiles.Find(paths.Select(path => _folder[path]));

    private void Write(string path, string text = "Text.")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.WriteAllText(_folder[path], text);
    }
}
