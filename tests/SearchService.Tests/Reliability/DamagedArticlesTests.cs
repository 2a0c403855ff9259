using System.Diagnostics;
using System.Text;
using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Tests.Articles;
using Xunit.Abstractions;

namespace SearchService.Tests.Reliability;

/// <summary>Real articles, randomly damaged, in every format: read or refused with a reason, never an exception, in bounded time and
/// memory.</summary>
[Trait("Category", "Stress")]
public class DamagedArticlesTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<p>", "</p>", "<div>", "</div>",
            "<blockquote class=\"twitter-tweet\">", "</blockquote>", "<table>", "<td>", "<b>", "<a href='", "\"", "'", "&", "&#x0;", "&#xD800;",
            "&mdash;",
        "\0", "\uFEFF", "\uD83D", "\uDE00", "\u2028", "\u202E", "(@", "@", "— ", "May 1, 2020", "---\n", "+++\n", "{{< tweet 1 >}}", "{%", "](", "[",
            "**", "`", "```\n", "> ", "- ", "|", "\n\n", "\t", "{\"html\":", "<base href=x>", "<frameset>", "<template>", "<svg>", "<math>",
            "<select>", "<plaintext>",
    ];

    [SharedDataFact]
    public void Nothing_that_happens_to_an_article_on_its_way_makes_the_parser_throw()
    {
        var random = new Random(TestSeed.Value);
        output.WriteLine($"seed {TestSeed.Value}");
        var originals = Enum.GetValues<SourceFormat>()
            .SelectMany(format => GoldArticle.In("quoted-tweets", format).Select(article => (Format: format, article.Content)))
            .ToList();
        var (read, refused, slowest, characters) = (0, 0, TimeSpan.Zero, 0L);
        var memory = 0L;
        for (var i = 0; i < Stress.Articles; i++)
        {
            var (format, content) = originals[random.Next(originals.Count)];
            format = random.Next(10) == 0 ? (SourceFormat)random.Next(3) : format;
            var damaged = Damaged(content, random);
            characters += damaged.Length;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var parsed = ArticleParser.Parse(new SourceDocument { Id = "a1", Format = format, Content = damaged });
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            memory = Math.Max(memory, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(parsed.Article is null != parsed.Refusal is null, "It is either read or refused.");
            (read, refused) = parsed.Article is null ? (read, refused + 1) : (read + 1, refused);
            if (parsed.Article is { } article)
            {
                Offsets.AssertConsistent(article);
            }
        }

        var result =
            $"{read:N0} read, {refused:N0} refused with a reason, {characters >> 20:N0} M characters; the slowest took {slowest.TotalMilliseconds:N0} ms, the most memory was {memory >> 20:N0} MB allocated";
        output.WriteLine(result);
        Stress.Report($"{Stress.Articles:N0} damaged articles", result);
    }

    private static string Damaged(string content, Random random)
    {
        var text = content;
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(9) switch
            {
                0 => text[..at],
                1 => text[at..],
                2 => text + Paragraph(text, random),
                3 => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)),
                4 => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text)),
                5 => text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 400)))),
                6 => text.Remove(at, Math.Min(random.Next(200), text.Length - at)),
                7 => text.Replace(random.Next(2) == 0 ? "\n" : ">", random.Next(2) == 0 ? "" : " ", StringComparison.Ordinal),
                _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        // Now and then a line as long as a request may be.
        return random.Next(500) == 0 ? text + string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)] + "x", (5 << 20) / 12)) : text;
    }

    private static string Paragraph(string text, Random random)
    {
        var paragraphs = text.Split("\n\n");
        return string.Concat(Enumerable.Repeat(paragraphs[random.Next(paragraphs.Length)], 2));
    }
}
