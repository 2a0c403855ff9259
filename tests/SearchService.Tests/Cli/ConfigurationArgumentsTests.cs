using SearchService.Cli;

namespace SearchService.Tests.Cli;

public sealed class ConfigurationArgumentsTests
{
    [Theory]
    [InlineData("import a --data /x b", "--Data:Path=/x", "import a b")]
    [InlineData("--data=/x search --limit 3 y", "--Data:Path=/x", "search --limit 3 y")]
    [InlineData("search x --Search:Engine Lucene --json", "--Search:Engine=Lucene", "search x --json")]
    [InlineData("--URLS http://localhost:1 --data:path=a=b", "--URLS=http://localhost:1 --data:path=a=b", "")]
    [InlineData("search -- --data x", "", "search -- --data x")]
    [InlineData("search title:bridge -toll", "", "search title:bridge -toll")]
    public void Settings_are_told_from_the_words_of_a_verb(string line, string settings, string words)
    {
        var split = ConfigurationArguments.Split(line.Split(' '));
        Assert.Equal((settings, words), (string.Join(' ', split.Settings), string.Join(' ', split.Words)));
    }

    [Theory]
    [InlineData("search x --Data:Path")]
    [InlineData("search x --Data:Path --json")]
    [InlineData("import x --data --watch")]
    public void A_setting_does_not_take_the_next_option_for_its_value(string line)
    {
        var failed = Assert.Throws<CommandFailedException>(() => ConfigurationArguments.Split(line.Split(' ')));
        Assert.EndsWith(" lacks its value.", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_service_takes_every_setting_and_no_stray_word()
    {
        Assert.Equal(["--environment=Testing", "--contentRoot=/x"], ConfigurationArguments.All(["--environment", "Testing", "--contentRoot=/x"]));
        var stray = Assert.Throws<CommandFailedException>(() => ConfigurationArguments.All(["--environment", "Testing", "stray"]));
        Assert.Contains("'stray'", stray.Message, StringComparison.Ordinal);
    }
}
