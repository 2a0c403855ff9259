using SearchService.Engine;
using SearchService.Lucene.ClassicSyntax;
using SearchService.Queries;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene.ClassicSyntax;

/// <summary>Lucene's classic syntax, behind a guard.</summary>
public sealed class ClassicQueryTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("harbour budget", "budget both harbour")]
    [InlineData("+harbour +budget", "both")]
    [InlineData("harbour AND NOT budget", "harbour")]
    [InlineData("(harbour OR budget) -both", "budget harbour")]
    [InlineData("\"harbour budget\"", "both")]
    [InlineData("title:both", "both")]
    [InlineData("harb*", "both harbour")]
    [InlineData("harbaur~", "both harbour")]
    [InlineData("*:*", "budget both harbour")]
    [InlineData("harbour^2 absent", "both harbour")]
    [InlineData("", "budget both harbour")]
    public void Operators_mean_what_Lucenes_users_expect(string text, string expected)
    {
        using var index = LuceneFolder.Open(_folder["index"]).Create();
        index.Put(1, An.Article("Both").Saying("The harbour budget.").Parsed, An.Article("Harbour").Saying("No money.").Parsed,
            An.Article("Budget").Saying("No water.").Parsed);
        using var snapshot = index.OpenSnapshot();
        var found = snapshot.Search(new SearchRequest { Query = ClassicQuery.Read(text).All }, CancellationToken.None);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal),
            found.Hits.Select(hit => ((ArticleHit)hit).Article.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("(foo", 5)]
    [InlineData("foo)", 4)]
    [InlineData("a AND", 6)]
    [InlineData("\"open", 6)]
    [InlineData("https://example.org", 7)]
    [InlineData("b?d", 2)]
    [InlineData("*ing", 1)]
    [InlineData("x [1 TO 2]", 3)]
    [InlineData("a nofield:b", 3)]
    [InlineData("((((((((((x))))))))))", 9)]
    public void What_is_no_such_query_or_too_much_is_refused_at_its_column(string text, int column)
    {
        var refused = Assert.Throws<QuerySyntaxException>(() => ClassicQuery.Read(text));
        output.WriteLine($"{refused.Column}: {refused.Message}");
        Assert.Equal(column, refused.Column);
    }

    [Fact]
    public void No_text_does_anything_but_read_or_be_refused()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        const string Marks = "ab c*?~^:()\"\\/[]{}+-!&|#@'é😀\uD800 AND OR NOT TO 0.5 title: from: \n\0";
        string[] hostile = [new string('(', 2_048), string.Concat(Enumerable.Repeat("+-", 1_024)), string.Concat(Enumerable.Repeat("a:", 1_024)),
            string.Concat(Enumerable.Repeat("!", 2_048)), string.Concat(Enumerable.Repeat("NOT ", 500)), new string('\\', 2_047),
            string.Concat(Enumerable.Repeat("a~ ", 600)), new string('x', 2_049)];
        var texts = hostile.Concat(Enumerable.Range(0, 3_000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Marks[random.Next(Marks.Length)]))));
        var read = 0;
        foreach (var text in texts)
        {
            try
            {
                ClassicQuery.Read(text);
                read++;
            }
            catch (QuerySyntaxException refused)
            {
                Assert.InRange(refused.Column, 1, text.Length + 1);
            }
        }

        output.WriteLine($"{read} read, the others refused.");
        Assert.True(read > 100);
    }
}
