using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SearchService.Hosting;

namespace SearchService.Tests.Hosting;

public sealed partial class SettingsTests
{
    [Fact]
    public void The_README_lists_every_setting_and_no_other()
    {
        var listed = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(row => row.Groups["name"].Value);
        Assert.Equal(Settings.Names.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_is_one_text_with_commas_or_numbered_or_both()
    {
        var api = ApiOf(
            """{ "Api": { "AllowedOrigins": ["https://a.example", "https://b.example, https://c.example"] } }""",
                ("Api:AllowedOrigins", " https://d.example,"));
        Assert.Equal(["https://d.example", "https://a.example", "https://b.example", "https://c.example"], api.AllowedOrigins);
        Assert.Equal(["*"], ApiOf("{}").AllowedOrigins);
        Assert.Equal(["*"], ApiOf("""{ "Api": { "AllowedOrigins": [] } }""").AllowedOrigins);
    }

    [Theory]
    [InlineData("""{ "Api": { "Keys": [{ "id": "editor" }] } }""", "Api:Keys:0 must be a text.")]
    [InlineData("""{ "Api": { "Keys": { "editor": { "sha256": "x" } } } }""", "Api:Keys:editor must be a text.")]
    [InlineData("""{ "Search": { "TimeLimit": ["00:00:01"] } }""", "Search:TimeLimit:0 is no setting.")]
    [InlineData("""{ "Search": { "TimeLimit": "soon" } }""", "Search:TimeLimit must be a time from 00:00:00.01 to 00:10:00")]
    [InlineData("""{ "Api": { "SearchesPerSecond": 1.5 } }""", "Api:SearchesPerSecond must be a whole number from 0 to 1000000.")]
    [InlineData("""{ "Data": { "Paht": "x" } }""", "Data:Paht is no setting.")]
    public void What_binding_would_overlook_is_an_error(string json, string said) =>
        Assert.StartsWith(said, Assert.Throws<SettingException>(() => ApiOf(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_keys_of_one_name_are_an_error()
    {
        var hash = new string('0', 64);
        Assert.Equal("Api:Keys has the id 'a' twice.",
            Assert.Throws<SettingException>(() => ApiOf("{}", ("Api:Keys", $"a:{hash},a:{hash}"))).Message);
    }

    private static ApiOptions ApiOf(string json, params (string Name, string Value)[] others)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json)))
            .AddInMemoryCollection(others.Select(other => KeyValuePair.Create(other.Name, (string?)other.Value)))
            .Build();
        Settings.Check(configuration);
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSettings().BuildServiceProvider();
        Settings.Validate(services);
        return services.GetRequiredService<ApiOptions>();
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Z]\w+:\w+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
