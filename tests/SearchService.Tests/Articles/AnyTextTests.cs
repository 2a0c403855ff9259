using System.Text;
using Xunit.Abstractions;

namespace SearchService.Tests.Articles;

public class AnyTextTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "— Ada Vale (@ada_vale) May 1, 2020", " — ", "–", "--", ";", "(@bo)", "(@", ")", "@", "May 1, 2020", "1 de mayo de 2020",
            " date 2020-10-28 ", "\n", "\n\n", "\r\n", "\u2029", "\u2028",
        "So long, bridge!", "The harbour office said it was shut. ", "I love you ", "#bridge", "https://t.co/AbC", "pic.twitter.com/x", "www.",
            "Photo: Imra Vale", "RELATED: x", "He said:", "“", "”", "\"",
        "\uD83D", "\uDEA2", "🚢", "é", "\u0301", "\u200B", "\0", "\u0007", "船", "جسر", " ", "\t", "\u00A0", "10:32 PM · ", "Ada Vale", ".", "…",
            "&mdash;", "â€”", "*", "[", "]", "：", "（@bo）",
    ];

    [Fact]
    public void No_mixture_of_pieces_makes_it_throw_or_lose_an_offset()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++)
        {
            AssertReads(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    [Fact]
    public void No_random_characters_make_it_throw_or_lose_an_offset()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++)
        {
            AssertReads(string.Concat(Enumerable.Range(0, random.Next(0, 300)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000))));
        }
    }

    [SharedDataFact]
    public void No_damage_to_a_real_article_makes_it_throw_or_lose_an_offset()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var articles = GoldArticle.In("quoted-tweets").Concat(GoldArticle.In("seeds")).Select(article => article.Content).ToList();
        for (var i = 0; i < 1_000; i++)
        {
            AssertReads(Damaged(articles[random.Next(articles.Count)], random));
        }
    }

    private static string Damaged(string content, Random random)
    {
        var paragraphs = content.Split("\n\n").ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(paragraphs.Count);
            var paragraph = paragraphs[at];
            var cut = random.Next(paragraph.Length + 1);
            paragraphs[at] = random.Next(6) switch
            {
                0 => paragraph[..cut],
                1 => paragraph[cut..],
                2 => paragraph + paragraphs[random.Next(paragraphs.Count)],
                3 => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(paragraph)),
                4 => paragraph.Insert(cut, Pieces[random.Next(Pieces.Length)]),
                _ => new string([.. paragraph.Reverse()]),
            };
        }

        return string.Join(random.Next(3) == 0 ? "\n" : "\n\n", paragraphs);
    }

    private static void AssertReads(string content)
    {
        var article = An.ArticleFrom(content);
        Offsets.AssertConsistent(article);
        var again = An.ArticleFrom(content);
        Assert.Equal((article.Title, article.Body, article.Published), (again.Title, again.Body, again.Published));
        Assert.Equal(article.Quotations.Select(quotation => (quotation.Tweet.Id, quotation.Range)),
            again.Quotations.Select(quotation => (quotation.Tweet.Id, quotation.Range)));
    }
}
