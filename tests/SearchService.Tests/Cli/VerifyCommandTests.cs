namespace SearchService.Tests.Cli;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public VerifyCommandTests()
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(_folder["in/feed.ndjson"],
            string.Join('\n', Enumerable.Range(1, 40).Select(i => $$"""{"id":"n{{i}}","content":"Number {{i}} about the lighthouse."}""")));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_folder_is_said_to_be_sound_and_stays_as_it_is()
    {
        await Fill();
        var before = Files();
        var verify = await Run("verify");
        Assert.Equal((0, ""), (verify.ExitCode, verify.Error));
        Assert.Contains("The log is sound.", verify.Output, StringComparison.Ordinal);
        Assert.Contains("up to position 40, every checksum right", verify.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_damaged_log_is_exit_code_1()
    {
        await Fill();
        Damage(Directory.GetFiles(_folder["data/log"]).Single());
        var verify = await Run("verify");
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("Damaged: ", verify.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("The log is sound.", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_index_is_exit_code_1_and_stays_where_it_is()
    {
        await Fill();
        Damage(Directory.GetFiles(_folder["data/index"], "*", SearchOption.AllDirectories).MaxBy(file => new FileInfo(file).Length)!);
        var before = Files();
        var verify = await Run("verify");
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("The log is sound.", verify.Output, StringComparison.Ordinal);
        Assert.Contains("is damaged", verify.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task An_index_that_knows_more_than_the_log_tells_that_the_end_of_the_log_is_lost()
    {
        await Fill();
        File.Delete(Directory.GetFiles(_folder["data/log"]).Single());
        var verify = await Run("verify");
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("up to position 40, but the log ends at 0", verify.Output, StringComparison.Ordinal);
    }

    private static void Damage(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private async Task Fill()
    {
        Assert.Equal(0, (await Run("import", _folder["in"])).ExitCode);
        Assert.Equal(0, (await Run("reindex")).ExitCode);
    }

    private string[] Files() => [.. Directory.GetFiles(_folder["data"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private Task<Executable.Outcome> Run(string verb, params string[] arguments) =>
        Executable.RunAsync([verb, .. arguments, "--data", _folder["data"]]);
}
