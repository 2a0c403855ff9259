using System.Collections;
using System.Collections.Immutable;
using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Articles.Text;

namespace SearchService.EngineContract.TestData;

/// <summary>Articles without end, made without the parser so that every shape is there: with and without day, title, bylines, outlet and
/// tweets.</summary>
internal sealed class RandomArticles(int seed, int tweets) : IEnumerable<Article>
{
    private static readonly string[] Words =
        ["harbour", "budget", "storm", "gannets", "bridge", "kelp", "astrolabe", "council", "ferry", "running", "runner's", "runs", "naïve",
            "Navarro-Cárdenas", "the", "of", "#KelpWeek", "@ferrywatch", "harbours", "Budgets"];

    public IEnumerator<Article> GetEnumerator()
    {
        var random = new Random(seed);
        for (var i = 0; ; i++)
        {
            yield return Article(i, random);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Article Article(int number, Random random)
    {
        var body = Sentence(random);
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        for (var paragraphs = random.Next(6); paragraphs > 0; paragraphs--)
        {
            var tweet = random.Next(2) == 0 ? Tweet(random.Next(tweets), random.Next(3)) : null;
            var start = body.Length + 2;
            body += "\n\n" + (tweet is null ? Sentence(random) : $"{tweet.Text} — {tweet.Name} (@{tweet.Handle})");
            if (tweet is not null)
            {
                quotations.Add(new Quotation(tweet, new TextRange(start, body.Length)));
            }
        }

        return new Article
        {
            Id = $"a{number}",
            Title = Sentence(random),
            TitleGenerated = random.Next(3) == 0,
            Body = body,
            Quotations = quotations.ToImmutable(),
            Published = random.Next(4) == 0
                ? null
                : new PublicationDate(new DateOnly(2010 + random.Next(12), 1 + random.Next(12), 1 + random.Next(28))),
            Authors = [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"Writer {random.Next(12)}").Distinct(StringComparer.Ordinal)],
            Source = random.Next(3) == 0 ? null : $"Outlet {random.Next(5)}",
        };
    }

    private static Tweet Tweet(int number, int shown)
    {
        var tag = $"tag{number % 7}";
        var words = new Random(number);
        return new Tweet
        {
            Id = $"t:{number:x16}",
            Handle = $"Keeper{number % 9}",
            Name = $"Keeper {number % 9} {new string('!', shown)}",
            Published = number % 5 == 0 ? null : new DateOnly(2020, 10, (number % 28) + 1),
            Text = $"{Sentence(words)} {number} #{tag}{(number % 3 == 0 ? $" https://example.org/{number}" : "")}",
            Urls = number % 3 == 0 ? [$"https://example.org/{number}"] : [],
            Hashtags = [tag],
        };
    }

    private static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(3, 60)).Select(_ => Words[(int)(Words.Length * random.NextDouble() * random.NextDouble())]))
            + ".";
}
