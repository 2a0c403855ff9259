using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace SearchService.Tests.Articles;

/// <summary>Alone on the machine as far as the tests can see to it. What is quadratic takes 64 times as long, and minutes.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
[Collection(nameof(LinearTimeTests))]
public class LinearTimeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("— a (@b) ")]
    [InlineData("— a (@b) May 1, 2020 ")]
    [InlineData("a\n\n— a (@b) May 1, 2020\n\n")]
    [InlineData("(@b) May 1, 2020")]
    [InlineData("word\n\n")]
    [InlineData("word\n")]
    [InlineData("a. ")]
    [InlineData("— ")]
    [InlineData("(@")]
    [InlineData("@b")]
    [InlineData("#b")]
    [InlineData("http://")]
    [InlineData("http://a) ")]
    [InlineData("www.")]
    [InlineData(" ")]
    [InlineData("\n ")]
    [InlineData("(@b) ٢٠٢٠ ")]
    [InlineData("\"")]
    [InlineData("]")]
    [InlineData("Photo: ")]
    [InlineData("x pic.twitter.com/a\n\n")]
    public void Time_grows_with_the_length_and_no_faster(string piece)
    {
        var (small, large) = (Repeated(piece, 32_000), Repeated(piece, 256_000));
        TimeOf(small);
        var (once, eightfold) = (Fastest(small), Fastest(large));
        output.WriteLine($"{piece.ReplaceLineEndings("⏎")} 32 kB {once.TotalMilliseconds:F1} ms, 256 kB {eightfold.TotalMilliseconds:F1} ms");
        Assert.True(eightfold < (once * 8 * 4) + TimeSpan.FromMilliseconds(500), $"8 times the text took {eightfold / once:F1} times as long.");
    }

    private static TimeSpan Fastest(string text) => Enumerable.Range(0, 3).Min(_ => TimeOf(text));

    private static TimeSpan TimeOf(string text)
    {
        var start = Stopwatch.GetTimestamp();
        An.ArticleFrom(text);
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Repeated(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
}
