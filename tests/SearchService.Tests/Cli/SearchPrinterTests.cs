using System.Text.Json;
using SearchService.Cli;

namespace SearchService.Tests.Cli;

public sealed class SearchPrinterTests
{
    private const string Answer = """
        { "totalHits": 2, "processingTimeMs": 3, "notes": [ { "code": "relaxed", "about": null } ], "hits": [
          { "id": "a1", "type": "article", "title": "Bridge", "source": "Echo", "published": "2020-10-29", "authors": ["Jo\u001b[2J Roe"], "tweetCount": 1,
            "highlight": { "title": "<mark>Bridge</mark>", "snippets": [ { "html": "the &lt;b&gt; <mark>bridge</mark> is\u001b]0;x\u0007 shut", "start": 0 } ] } },
          { "id": "t:9f", "type": "tweet", "author": { "name": "Jo", "handle": "jo_x" }, "published": null, "quoteCount": 2,
            "highlight": { "snippets": [ { "html": "no\n<mark>bridge</mark>\ntoday", "start": 0 } ] } } ] }
        """;

    [Fact]
    public void Elsewhere_than_on_a_terminal_hits_are_plain_lines()
    {
        Assert.Equal(
            """
            2 hits in 3 ms:
            Note: relaxed

              1. Bridge · 2020-10-29 · Echo · Jo�[2J Roe · quotes 1 tweet
                 the <b> bridge is�]0;x� shut
                 a1

              2. Jo (@jo_x) · quoted in 2 articles
                 no bridge today
                 t:9f

            """.ReplaceLineEndings("\n"),
            Printed(isTerminal: false));
    }

    [Fact]
    public void On_a_terminal_matches_are_bold_and_nothing_of_a_text_is_obeyed()
    {
        var printed = Printed(isTerminal: true);
        Assert.Contains("the <b> \e[1mbridge\e[22m is", printed, StringComparison.Ordinal);
        Assert.DoesNotContain('\a', printed);
        Assert.All(printed.Split('\e').Skip(1), sequence => Assert.Matches("^\\[(1|22)m", sequence));
    }

    private static string Printed(bool isTerminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new SearchPrinter(new Terminal(output, isTerminal)).Print(JsonSerializer.Deserialize<JsonElement>(Answer));
        return output.ToString();
    }
}
