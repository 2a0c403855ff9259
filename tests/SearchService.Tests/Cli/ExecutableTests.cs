using System.Diagnostics;
using System.Text.Json;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Cli;

public sealed class ExecutableTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_imported_without_a_service_is_found_by_search()
    {
        Write("harbour.txt",
            " date 2024-05-01 The harbour bridge is closed\n\nInspectors found cracks.\n\nIt is shut. — Harbour Watch (@harbourwatch_x) May 1, 2024");
        Write("README.md", "Not an article.");

        var import = await Run("import", _folder["in"]);
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("Imported 1 article,", import.Output, StringComparison.Ordinal);
        Assert.Contains("README.md", import.Output, StringComparison.Ordinal);

        var search = await Run("search", "harbour", "cracks");
        Assert.Equal((0, ""), (search.ExitCode, search.Error));
        Assert.Contains("  1. ", search.Output, StringComparison.Ordinal);
        Assert.Contains("     harbour", search.Output, StringComparison.Ordinal);

        var tweets = await Run("search", "shut", "--type", "tweet", "--json");
        using var answer = JsonDocument.Parse(tweets.Output);
        Assert.Equal("harbourwatch_x",
            Assert.Single(answer.RootElement.GetProperty("hits").EnumerateArray()).GetProperty("author").GetProperty("handle").GetString());
    }

    [Fact]
    public async Task The_same_import_again_writes_nothing()
    {
        Write("a.txt", "One.");
        Write("b.txt", "Two.");
        await Run("import", _folder["in"]);
        var again = await Run("import", _folder["in"]);
        Assert.Contains("Imported 2 articles, 2 of them there already", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_document_is_named_with_its_line_and_ends_with_exit_code_1()
    {
        Write("feed.ndjson", """
            {"id":"good","content":"Fine."}
            {"id":"bad","content":"Fine.","published":"yesterday"}
            """);
        var import = await Run("import", _folder["in"]);
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("Imported 1 article,", import.Output, StringComparison.Ordinal);
        Assert.Contains("feed.ndjson, 2: published", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_service_runs_import_search_and_reindex_go_through_it()
    {
        Write("feed.ndjson",
            string.Join('\n', Enumerable.Range(1, 2_500).Select(i => $$"""{"id":"n{{i}}","content":"Number {{i}} about the lighthouse."}""")));
        await using var service = await RunningExecutable.StartAsync(_folder["data"]);
        using var http = new HttpClient { BaseAddress = service.Address };

        var import = await Run("import", _folder["in"], "--id-prefix", "feed-");
        Assert.Equal((0, "Imported 2,500 articles,"), (import.ExitCode, import.Output[..24]));
        Assert.Contains(service.Address.ToString(), import.Error, StringComparison.Ordinal);
        using (await http.PutAsync("v1/articles/last?wait=true", new StringContent("The last one.")))
        {
            var search = await Run("search", "lighthouse", "--limit", "1");
            Assert.StartsWith("2,500 hits", search.Output, StringComparison.Ordinal);
            Assert.Contains("feed-n", search.Output, StringComparison.Ordinal);
        }

        var reindex = await Run("reindex");
        Assert.Equal(0, reindex.ExitCode);
        Assert.Contains("2,501 records", reindex.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("health")).ExitCode);
        var verify = await Run("verify");
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("The index was not checked", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_with_keys_takes_an_import_with_the_key_that_keys_create_printed()
    {
        Write("a.txt", "One.");
        var created = (await Executable.RunAsync("keys", "create", "--id", "tester")).Output.Split('\n', StringSplitOptions.TrimEntries);
        var key = created[1];
        var entry = created[3];
        Assert.StartsWith("tester:", entry, StringComparison.Ordinal);
        await using var service = await RunningExecutable.StartAsync(_folder["data"], "--Api:Keys:0", entry);

        var without = await Run("import", _folder["in"]);
        Assert.Equal(3, without.ExitCode);
        Assert.Contains("401", without.Error, StringComparison.Ordinal);
        var with = await Run("import", _folder["in"], "--key", key);
        Assert.Equal(0, with.ExitCode);
    }

    [Fact]
    public async Task An_import_that_is_told_to_stop_keeps_what_it_wrote_and_says_so()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var text = new string('x', 1_000);
        Write("many.ndjson", string.Join('\n', Enumerable.Range(1, 60_000).Select(i => $$"""{"id":"n{{i}}","content":"{{text}}"}""")));
        using var process = Executable.Start("import", _folder["in"], "--data", _folder["data"]);
        // Ready before it is needed: a busy machine may take longer to start it than the import takes.
        using var kill = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"read go; kill -TERM {process.Id}"]) { UseShellExecute = false, RedirectStandardInput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && LogLength() < 1 << 20)
        {
            await Task.Delay(5);
        }

        await kill.StandardInput.WriteLineAsync("go");
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Interrupted.", await error, StringComparison.Ordinal);
        await using var log = ArticleLog.Open(DataFolder.Open(_folder["data"]).LogFolder);
        Assert.StartsWith($"Imported {log.Status.Articles:N0} articles,", await output, StringComparison.Ordinal);
        Assert.InRange(log.Status.Articles, 1, 59_999);
    }

    [Theory]
    [InlineData("imprt", "'imprt' is neither a verb nor a setting")]
    [InlineData("import", "'import'")]
    [InlineData("import no-such-file.txt", "no-such-file.txt is not there")]
    [InlineData("search x --limit many", "many")]
    [InlineData("search x --type article --limit 1000", "limit")]
    [InlineData("keys create --id a:b", "--id")]
    [InlineData("search x --data", "--data lacks its value")]
    [InlineData("search x --Search:Engine Sphinx", "Search:Engine must be Lucene.")]
    [InlineData("search lighthouse --limitt 5", "--limitt is no option of 'search', which takes --limit, --type, --json.")]
    [InlineData("search lighthouse --limitt=5", "--limitt is no option")]
    [InlineData("search lighthouse --watch", "--watch is no option of 'search'")]
    [InlineData("import x.txt --recursive", "--recursive is no option of 'import'")]
    [InlineData("import x.txt --id-prefix --watchh", "--watchh is no option of 'import'")]
    [InlineData("verify --key x", "--key is no option of 'verify', which takes none.")]
    [InlineData("reindex now", "'reindex' takes no 'now'")]
    [InlineData("health now", "'health' takes no 'now'")]
    [InlineData("keys create --name x", "--name is no option of 'create'")]
    [InlineData("keys create --Api:Kyes x", "--Api:Kyes is no setting")]
    [InlineData("search x --Serch:Engine Lucene", "--Serch:Engine is no setting")]
    [InlineData("search x --Search:Engin Lucene", "--Search:Engin is no setting")]
    [InlineData("search x --Indexing:BatchRecords 0", "Indexing:BatchRecords must be a whole number from 1 to 100000.")]
    [InlineData("import x.txt --urls http://localhost:5081", "'import' finds it by its data folder")]
    public async Task A_command_line_that_is_wrong_is_one_line_and_exit_code_2(string line, string named)
    {
        Directory.CreateDirectory(_folder["data"]);
        var outcome = await Executable.RunAsync(
            [.. line.Split(' '), .. line.EndsWith("--data", StringComparison.Ordinal) ? Array.Empty<string>() : ["--data", _folder["data"]]]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(named, outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_word_with_a_minus_is_left_out_and_everything_behind_two_is_a_word()
    {
        Write("a.txt", "The bridge is open.");
        Write("b.txt", "The bridge and the ferry.");
        Write("c.txt", "She typed --limitt 5 and waited for @harbourwatch_x.");
        await Run("import", _folder["in"]);
        Assert.StartsWith("1 hit ", (await Run("search", "bridge", "-ferry")).Output, StringComparison.Ordinal);
        Assert.StartsWith("1 hit ", (await Run("search", "-ferry", "bridge", "--limit", "3")).Output, StringComparison.Ordinal);
        Assert.StartsWith("1 hit ", (await Run("search", "@harbourwatch_x")).Output, StringComparison.Ordinal);
        var words = await Executable.RunAsync("search", "--data", _folder["data"], "--", "--limitt", "5");
        Assert.StartsWith("1 hit ", words.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_verb_and_the_exit_codes()
    {
        var help = await Executable.RunAsync("--help");
        Assert.Equal(0, help.ExitCode);
        Assert.All(["serve", "import", "search", "reindex", "verify", "keys", "health", "--Data:Path", "Exit codes:"],
            word => Assert.Contains(word, help.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("--data", help.Output, StringComparison.Ordinal);
    }

    private long LogLength() =>
        Directory.Exists(_folder["data/log"]) ? new DirectoryInfo(_folder["data/log"]).EnumerateFiles().Sum(file => file.Length) : 0;

    private Task<Executable.Outcome> Run(params string[] arguments) => Executable.RunAsync([.. arguments, "--data", _folder["data"]]);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(Path.Combine(_folder["in"], name), text);
    }
}
