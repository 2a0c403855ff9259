using SearchService.Articles.Sources;
using SearchService.Import;

namespace SearchService.Tests.Import;

public sealed class ImportIdTests
{
    [Theory]
    [InlineData("a.txt", "a")]
    [InlineData("echo/2024-05-01-bridge.txt", "echo:2024-05-01-bridge")]
    [InlineData("t/x.txt", "t:x")]
    [InlineData("a/b/c_d@e.x.txt", "a:b:c_d@e.x")]
    public void A_plain_path_is_its_own_id(string path, string id) => Assert.Equal(id, ImportId.OfTextFile(path, 256));

    [Theory]
    [InlineData("Straße nach Süden.txt", "Stra_e_nach_S_den~")]
    [InlineData("😀.txt", "_~")]
    [InlineData("a:b.txt", "a_b~")]
    [InlineData("a~b.txt", "a_b~")]
    [InlineData("A.TXT", "A.TXT~")]
    [InlineData(".txt", "~")]
    [InlineData("..txt", ".~")]
    [InlineData("...txt", "..~")]
    public void Where_the_path_had_to_change_a_hash_follows(string path, string beginning)
    {
        var id = ImportId.OfTextFile(path, 256);
        Assert.Equal(beginning.Length + 10, id.Length);
        Assert.StartsWith(beginning, id, StringComparison.Ordinal);
        Assert.True(ArticleId.IsValid(id), id);
    }

    [Fact]
    public void Different_paths_have_different_ids()
    {
        string[] paths = ["a.txt", "a.TXT", "A.txt", "a/b.txt", "a:b.txt", "a_b.txt", "a b.txt", "a?b.txt", "a~b.txt", "a.txt.txt", "a.TXT.txt",
            new string('x', 300) + ".txt", new string('x', 301) + ".txt"];
        var ids = paths.Select(path => ImportId.OfTextFile(path, 256)).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.True(ArticleId.IsValid(id), id));
    }

    [Fact]
    public void A_line_without_an_id_is_named_by_its_file_and_number() =>
        Assert.Equal("feeds:echo.ndjson:12", ImportId.OfLine("feeds/echo.ndjson", 12, 256));
}
