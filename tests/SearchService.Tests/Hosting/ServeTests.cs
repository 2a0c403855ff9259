using System.Diagnostics;
using System.Globalization;
using System.Net;
using SearchService.Log;
using SearchService.Store;
using SearchService.Tests.Cli;

namespace SearchService.Tests.Hosting;

public sealed class ServeTests
{
    [Theory]
    [InlineData("--Search:Engine=Solr", "Search:Engine must be Lucene.")]
    [InlineData("--Api:Keys=abc", "Api:Keys (entry 1) must be id:sha256hex")]
    [InlineData("--Api:AllowedOrigins=news.example", "Api:AllowedOrigins holds 'news.example'")]
    [InlineData("--Api:SearchesPerSecond=many", "Api:SearchesPerSecond must be a whole number")]
    [InlineData("--Data:Path=/nowhere/at/all", "/nowhere/at/all: The data folder can't be made")]
    [InlineData("--Api:SearchesPerSecond=-1", "Api:SearchesPerSecond must be a whole number from 0 to 1000000.")]
    [InlineData("--Data:Path=", "Data:Path must be the path of a folder.")]
    [InlineData("--Indexing:BatchRecords=0", "Indexing:BatchRecords must be a whole number from 1 to 100000.")]
    [InlineData("--Indexing:BatchRecords=many", "Indexing:BatchRecords must be a whole number")]
    [InlineData("--Indexing:CommitInterval=1", "Indexing:CommitInterval must be a time from 00:00:00.1 to 00:10:00")]
    [InlineData("--urls=banana", "The address to listen on is wrong")]
    [InlineData("--urls=http://localhost:99999", "The address to listen on is wrong")]
    [InlineData("--Serch:Engine=Lucene", "--Serch:Engine is no setting")]
    [InlineData("--Search:Engin=Lucene", "Search:Engin is no setting")]
    [InlineData("--Search:TimeLimit=5", "Search:TimeLimit must be a time")]
    [InlineData("--port=5000", "--port is no setting")]
    [InlineData("--Search=Lucene", "--Search is no setting")]
    [InlineData("--Search:Engine:0=Lucene", "--Search:Engine:0 is no setting")]
    public async Task What_keeps_it_from_starting_is_one_line(string setting, string said)
    {
        using var folder = new TempFolder();
        var (exitCode, output, errors) = await Executable.RunAsync("--urls=http://127.0.0.1:0", $"--Data:Path={folder["data"]}", setting);
        Assert.InRange(exitCode, 2, 3);
        Assert.Empty(output);
        Assert.StartsWith("Can't start: ", errors, StringComparison.Ordinal);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.Equal(errors.Length - 1, errors.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_setting_that_is_wrong_is_named_and_no_key()
    {
        using var folder = new TempFolder();
        var (exitCode, _, errors) = await Executable.RunAsync(
            $"--Data:Path={folder["data"]}", "--Api:Keys=secret-one,secret-two", "--Api:AllowedOrigins:0=x", "--Indexing:BatchBytes=0");
        Assert.Equal(2, exitCode);
        string[] said = ["Api:Keys (entry 1)", "Api:Keys (entry 2)", "Api:AllowedOrigins holds 'x'", "Indexing:BatchBytes must be"];
        Assert.All(said, reason => Assert.Contains(reason, errors, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public async Task A_second_service_on_the_same_folder_is_told_who_has_it()
    {
        using var folder = new TempFolder();
        await using var first = await TestSearchService.StartInAsync(folder.Path);
        var (exitCode, _, errors) = await Executable.RunAsync("--urls=http://127.0.0.1:0", $"--Data:Path={folder.Path}");
        Assert.Equal(3, exitCode);
        Assert.Contains($"process {Environment.ProcessId} at {first.Http.BaseAddress!.ToString().TrimEnd('/')}", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_taken_port_is_one_line_too()
    {
        using var folder = new TempFolder();
        await using var first = await TestSearchService.StartAsync();
        var (exitCode, output, errors) = await Executable.RunAsync($"--urls={first.Http.BaseAddress}", $"--Data:Path={folder.Path}");
        Assert.Equal((3, ""), (exitCode, output));
        Assert.Contains("address already in use", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task At_a_signal_to_stop_it_ends_well_and_gives_the_folder_free()
    {
        using var folder = new TempFolder();
        using var service = Executable.Start("--urls=http://127.0.0.1:0", $"--Data:Path={folder.Path}");
        using var http = new HttpClient { BaseAddress = await ListeningAsync(service) };
        using var content = new StringContent("The harbour is open.");
        using var written = await http.PutAsync(new Uri("/v1/articles/a1", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Accepted, written.StatusCode);
        using var idle = await RawClient.ConnectAsync(http.BaseAddress); // says nothing, and must not hold up the end

        using var signal = Process.Start("kill", ["-TERM", service.Id.ToString(CultureInfo.InvariantCulture)]);
        await service.StandardOutput.ReadToEndAsync();
        await service.WaitForExitAsync();
        Assert.Equal((0, ""), (service.ExitCode, await service.StandardError.ReadToEndAsync()));
        Assert.Null(DataFolderLock.HolderOf(DataFolder.Open(folder.Path)));
        await using var log = ArticleLog.Open(DataFolder.Open(folder.Path).LogFolder);
        Assert.Equal((1, (string?)null), (log.Status.Articles, log.Repair));
    }

    private static async Task<Uri> ListeningAsync(Process service)
    {
        const string Announcement = "Now listening on: ";
        while (await service.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Announcement, StringComparison.Ordinal) is var at and >= 0)
            {
                return new Uri(line[(at + Announcement.Length)..].Trim());
            }
        }

        throw new InvalidOperationException($"It ended before it listened: {await service.StandardError.ReadToEndAsync()}");
    }
}
