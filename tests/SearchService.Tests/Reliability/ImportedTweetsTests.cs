using System.Globalization;
using System.Text.Json;
using SearchService.Articles.Sources;
using Xunit.Abstractions;

namespace SearchService.Tests.Reliability;

/// <summary>Many articles with tweets, each shown in many ways, are imported and partly replaced: every count is that of counting by hand.</summary>
[Trait("Category", "Stress")]
public sealed class ImportedTweetsTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imported-").FullName;
    private readonly Random _random = new(TestSeed.Value);
    private readonly Dictionary<string, HashSet<int>> _quoted = new(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Distinct_tweets_and_their_quotations_are_those_of_counting_by_hand()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var data = Path.Combine(_folder, "data");
        await using var service = await ServiceProcess.StartAsync(data);
        var started = TimeProvider.System.GetTimestamp();
        await ServiceProcess.RunAsync("import", Written("first.ndjson", Enumerable.Range(0, Stress.Imported)), "--data", data);
        await ServiceProcess.RunAsync("import",
            Written("again.ndjson", Enumerable.Range(0, Stress.Imported / 20).Select(_ => _random.Next(Stress.Imported)).Distinct()), "--data", data);
        await service.CaughtUpAsync();
        var took = TimeProvider.System.GetElapsedTime(started);

        var expected = new SortedDictionary<int, int>();
        foreach (var tweet in _quoted.Values.SelectMany(tweets => tweets))
        {
            expected[tweet] = expected.GetValueOrDefault(tweet) + 1;
        }

        var found = new SortedDictionary<int, int>();
        string? cursor = null;
        do
        {
            var page = await service.GetAsync("/v1/search?type=tweet&sort=quotes&limit=100&facets=" + (cursor is null ? "" : $"&cursor={cursor}"));
            Assert.Equal(expected.Count, page.GetProperty("totalHits").GetInt32());
            foreach (var hit in page.GetProperty("hits").EnumerateArray())
            {
                found.Add(int.Parse(hit.GetProperty("text").GetString()!.Split(' ')[1], CultureInfo.InvariantCulture),
                    hit.GetProperty("quoteCount").GetInt32());
            }

            cursor = page.GetProperty("cursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(_quoted.Count, (await service.GetAsync("/v1/search?type=article&limit=0")).GetProperty("totalHits").GetInt32());
        Assert.Equal(expected, found);
        for (var least = 2; least <= 50; least *= 5)
        {
            Assert.Equal(expected.Values.Count(count => count >= least),
                (await service.GetAsync($"/v1/search?q=min_quoted:{least}&limit=0")).GetProperty("totalHits").GetInt32());
        }

        var result =
            $"{_quoted.Count:N0} articles, {expected.Count:N0} distinct tweets, {expected.Values.Sum():N0} quotations: all counts as by hand, {took.TotalSeconds:0} s";
        output.WriteLine(result);
        Stress.Report($"tweets of imported articles", result);
    }

    /// <summary>Writes articles, and notes what they quote.</summary>
    private string Written(string name, IEnumerable<int> articles)
    {
        var path = Path.Combine(_folder, name);
        using var file = File.Create(path);
        foreach (var article in articles)
        {
            var id = $"a{article}";
            var tweets = Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(1 + _random.Next(Stress.Imported))).Distinct().ToList();
            _quoted[id] = [.. tweets];
            using (var json = new Utf8JsonWriter(file))
            {
                SourceDocumentJson.Write(json, new SourceDocument
                {
                    Id = id,
                    Title = $"Report {article} from the coast",
                    Content = string.Join("\n\n", tweets.Select(Shown).Prepend(
                        $"The {article}th day at the harbour went by like many others, with {_random.Next(1000)} boats and {_random.Next(1000)} gulls.")),
                    Published = new PublicationDate(new DateOnly(2020, 1, 1).AddDays(article % 300)),
                });
            }

            file.WriteByte((byte)'\n');
        }

        return path;
    }

    /// <summary>One of the ways in which a tweet is shown.</summary>
    private string Shown(int number)
    {
        var text =
            $"Pier {number.ToString(CultureInfo.InvariantCulture)} isn’t closed, whatever they say. I’ve been there this morning, and so has “everybody” else";
        text = _random.Next(5) switch
        {
            0 => text.Replace('’', '\'').Replace('“', '"').Replace('”', '"'),
            1 => text.Replace("’", "", StringComparison.Ordinal),
            2 => text[..(text.Length - _random.Next(2, 30))].TrimEnd() + "…",
            _ => text,
        };
        text += _random.Next(2) == 0 ? $" https://t.co/{number:0000000000}" : "";
        var day = new DateOnly(2019, 1, 1).AddDays((number % 300) + (_random.Next(4) == 0 ? 1 : 0));
        return $"{text} — Keeper {number % 700} (@Keeper{number % 700}) {day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}";
    }
}
