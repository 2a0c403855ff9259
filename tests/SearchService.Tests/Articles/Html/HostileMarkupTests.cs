using System.Diagnostics;
using System.Text;
using SearchService.Articles;
using SearchService.Articles.Sources;
using Xunit.Abstractions;

namespace SearchService.Tests.Articles.Html;

/// <summary>What costs parsers of markup more than linear time. What is quadratic takes 64 times as long, and minutes.</summary>
[Collection(nameof(LinearTimeTests))]
public class HostileMarkupTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("<p>")]
    [InlineData("</p>")]
    [InlineData("a</x>")]
    [InlineData("<li>a")]
    [InlineData("a<br>")]
    [InlineData("<a href=https://x.com/a/status/1>")]
    [InlineData("<table><tr><td>x</table>")]
    [InlineData("<td>")]
    [InlineData("<b>x</b>")]
    [InlineData("<!-- -->x")]
    [InlineData("<script>")]
    [InlineData("<script></script>")]
    [InlineData("</")]
    [InlineData("&amp;")]
    [InlineData("<blockquote class=twitter-tweet>a</blockquote>")]
    [InlineData("<blockquote class=twitter-tweet>(@a) (@b) </blockquote>")]
    [InlineData("<meta name=author content=a>")]
    [InlineData("<h1>a</h1>")]
    [InlineData("<article><p>a</article>")]
    [InlineData("<ul><li><a>x</a></ul>")]
    [InlineData("<time datetime=x>")]
    [InlineData("<html a=b>")]
    [InlineData("<![CDATA[")]
    public void Pages_take_time_linear_to_their_length(string piece) => AssertLinear(SourceFormat.Html, piece);

    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("[](")]
    [InlineData("![")]
    [InlineData("[a]: b\n")]
    [InlineData("[a]: b\n\n")]
    [InlineData("[a]: b 'c\n")]
    [InlineData("*a ")]
    [InlineData("**a")]
    [InlineData("a*b_")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("`a")]
    [InlineData("``a` ")]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("<b>")]
    [InlineData("|a")]
    [InlineData("|a|b|\n|-|-|\n")]
    [InlineData("{{< ")]
    [InlineData("{% twitter ")]
    [InlineData("http://a ")]
    [InlineData("a\n\n")]
    [InlineData("---\n")]
    public void Markdown_takes_time_linear_to_its_length(string piece) => AssertLinear(SourceFormat.Markdown, piece);

    [Theory]
    [InlineData("<div>", "512 deep")]
    [InlineData("<span>", "512 deep")]
    [InlineData("<svg>", "512 deep")]
    [InlineData("<table><tr><td>", "512 deep")]
    [InlineData("<ul><li>", "512 deep")]
    [InlineData("<p><b id=x></p>", "512 deep")]
    [InlineData("<p><font color=a></p><p>x</p>", "left open")]
    public void A_page_nested_a_hundred_thousand_deep_is_refused_with_the_reason(string piece, string reason)
    {
        var parsed = Parse(SourceFormat.Html, Repeated(piece, 1_000_000));
        Assert.Null(parsed.Article);
        Assert.Contains(reason, parsed.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_that_is_opened_again_in_every_block_is_refused_with_the_reason() => Assert.Contains(
        "left open", Parse(SourceFormat.Html, "<p>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<b i={i}>")) + "</p>"
            + Repeated("<p>x</p>", 64_000)).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_page_as_long_and_as_deep_as_may_be_is_read()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 500)) + Repeated("<p>The bridge is shut.</p>", SourceDocumentLimits.MarkupBytes - 2_600);
        Assert.True(SourceDocument.Create("a1", html, SourceFormat.Html).IsValid);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Offsets.AssertConsistent(Parse(SourceFormat.Html, html).Article!);
        output.WriteLine($"{(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MB allocated for 2 MB");
    }

    private void AssertLinear(SourceFormat format, string piece)
    {
        var (small, large) = (Repeated(piece, 16_000), Repeated(piece, 128_000));
        TimeOf(format, small);
        var (once, eightfold) = (Fastest(format, small), Fastest(format, large));
        output.WriteLine($"{piece.ReplaceLineEndings("⏎")} 16 kB {once.TotalMilliseconds:F1} ms, 128 kB {eightfold.TotalMilliseconds:F1} ms");
        Assert.True(eightfold < (once * 8 * 4) + TimeSpan.FromSeconds(2.5), $"8 times the text took {eightfold / once:F1} times as long.");
    }

    private static TimeSpan Fastest(SourceFormat format, string text) => Enumerable.Range(0, 2).Min(_ => TimeOf(format, text));

    private static TimeSpan TimeOf(SourceFormat format, string text)
    {
        var start = Stopwatch.GetTimestamp();
        Parse(format, text);
        return Stopwatch.GetElapsedTime(start);
    }

    private static ParseResult Parse(SourceFormat format, string content) =>
        ArticleParser.Parse(new SourceDocument { Id = "a1", Format = format, Content = content });

    private static string Repeated(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
}
