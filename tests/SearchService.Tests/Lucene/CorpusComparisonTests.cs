using System.Collections.Immutable;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.InMemory;
using SearchService.Search;
using SearchService.Tests.Engines;
using SearchService.Tests.Reliability;
using Xunit.Abstractions;

namespace SearchService.Tests.Lucene;

/// <summary>Both engines over real news and tweets: the same totals and facets for every question, and the same first page but for what has a reason.</summary>
[Trait("Category", "Stress")]
public sealed class CorpusComparisonTests(ITestOutputHelper output) : IDisposable
{
    private const int Page = 10;

    /// <summary>As the worker applies them. A tweet that a later batch quotes again leaves a deleted document behind until it is merged away.</summary>
    private const int Batch = 1_000;

    /// <summary>Scores that differ by less, relatively, are a tie: the engines add up single-precision numbers in different orders.</summary>
    private const double Tie = 1e-4;

    private readonly TempFolder _folder = new();
    private readonly Random _random = new(TestSeed.Value);

    public void Dispose() => _folder.Dispose();

    [SharedDataFact]
    public void Both_engines_answer_alike_over_real_news_and_tweets()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var items = Math.Max(3_000, Stress.Comparisons * 10);
        var articles = BenchCorpus.Take(items, _random);
        var queries = new CorpusQueries(articles, _random);
        Question[] questions = [.. Enumerable.Range(0, Stress.Comparisons).Select(_ => queries.Next())];

        using var lucene = LuceneFolder.Open(_folder["index"]).Create();
        using var inMemory = new InMemoryEngine().Create();
        Fill(lucene, articles, Batch);
        Fill(inMemory, articles, Batch);
        var fresh = Compare(lucene, inMemory, questions);
        Report($"{Stress.Comparisons} questions over {items} real items, both engines", fresh);
        AssertFew(fresh);

        var left = Change(articles, lucene, inMemory);
        var changed = Compare(lucene, inMemory, questions);
        Report("the same after every tenth article was replaced and every twentieth deleted", changed);
        AssertFew(changed);

        // Each document written once: nothing is deleted that an idf could count.
        using var pure = LuceneFolder.Open(_folder["pure"]).Create();
        using var inMemoryPure = new InMemoryEngine().Create();
        Fill(pure, left, left.Length);
        Fill(inMemoryPure, left, left.Length);
        var without = Compare(pure, inMemoryPure, questions);
        Report("the same built in one batch, without deleted documents", without);
        Assert.All(without, pair => Assert.True(pair.ScoreDifference < Tie && (pair.Shared >= pair.Least || pair.IsTie), pair.ToString()));
    }

    private static void AssertFew(List<Pair> pairs) => Assert.InRange(pairs.Count(pair => pair.Shared < pair.Least && !pair.IsTie), 0, 1 + (pairs.Count / 100));

    private static void Fill(IIndex index, Article[] articles, int size)
    {
        var position = 1L;
        foreach (var batch in articles.Chunk(size))
        {
            index.Put(position, batch);
            position += batch.Length;
        }
    }

    /// <summary>What is left, in the order of the log.</summary>
    private Article[] Change(Article[] articles, params IIndex[] indexes)
    {
        var left = articles.ToList();
        var changes = new List<IndexChange>();
        foreach (var article in articles)
        {
            switch (_random.Next(20))
            {
                case 0:
                    changes.Add(new IndexChange.Delete(articles.Length + changes.Count + 1, article.Id));
                    left.Remove(article);
                    break;
                case 1 or 2:
                    changes.Add(new IndexChange.Put(articles.Length + changes.Count + 1, article));
                    left.Remove(article);
                    left.Add(article);
                    break;
                default:
                    break;
            }
        }

        foreach (var index in indexes)
        {
            foreach (var batch in changes.Chunk(Batch))
            {
                index.Apply(batch, batch[^1].Position);
                index.Refresh();
            }
        }

        return [.. left];
    }

    /// <summary>Asks both. Totals and facets must be equal, orders by anything but relevance too; what the first pages by relevance share is told.</summary>
    private static List<Pair> Compare(IIndex lucene, IIndex inMemory, Question[] questions)
    {
        var pairs = new List<Pair>();
        using var first = lucene.OpenSnapshot();
        using var second = inMemory.OpenSnapshot();
        Assert.Equal((second.ArticleCount, second.TweetCount), (first.ArticleCount, first.TweetCount));
        foreach (var question in questions)
        {
            var asked = question with { Limit = 100, Facets = new FacetRequest { Names = [.. Enum.GetValues<FacetName>()], Limit = 1_000 } };
            var one = Searcher.Search(first, asked, CancellationToken.None);
            var other = Searcher.Search(second, asked, CancellationToken.None);
            Assert.True(one.TotalHits == other.TotalHits, $"{one.TotalHits} and {other.TotalHits} hits for {asked.Text} {asked.Match} {asked.Filters}");
            Assert.Equal(JsonSerializer.Serialize(other.ValueFacets), JsonSerializer.Serialize(one.ValueFacets));
            Assert.Equal(JsonSerializer.Serialize(other.DateFacet), JsonSerializer.Serialize(one.DateFacet));
            if (question.Sort == SortOrder.Relevance)
            {
                pairs.Add(new Pair(question.Text, one.Hits, other.Hits));
            }
            else
            {
                Assert.Equal(other.Ids(), one.Ids());
            }
        }

        return pairs;
    }

    private void Report(string what, List<Pair> pairs)
    {
        var fewer = pairs.Where(pair => pair.Shared < pair.Least).ToList();
        var result = $"totals and facets equal for all; of {pairs.Count} by relevance {pairs.Count - fewer.Count} share nine of ten or more ({pairs.Count(pair => pair.IsSame)} in the same order), "
            + $"{fewer.Count(pair => pair.IsTie)} fewer for ties only, {fewer.Count(pair => !pair.IsTie)} for scores; scores differ by at most {pairs.Max(pair => pair.ScoreDifference):P3}, seed {TestSeed.Value}";
        output.WriteLine($"{what}: {result}");
        fewer.ForEach(pair => output.WriteLine($"  {pair}"));
        Stress.Report(what, result);
    }

    /// <summary>Two first pages, each with what follows.</summary>
    private sealed record Pair(string Text, ImmutableArray<Hit> One, ImmutableArray<Hit> Other)
    {
        /// <summary>How many of the first ten are the same.</summary>
        public int Shared => First(One).Intersect(First(Other), StringComparer.Ordinal).Count();

        /// <summary>How many should be.</summary>
        public int Least => Math.Min(Page, One.Length) - 1;

        public bool IsSame => First(One).SequenceEqual(First(Other), StringComparer.Ordinal);

        /// <summary>True where whatever is on one page only has, in that engine's own count, the score of the page's last hit.</summary>
        public bool IsTie => TiesWithLast(One, First(Other)) && TiesWithLast(Other, First(One));

        /// <summary>The largest difference, place by place, relative to the score.</summary>
        public double ScoreDifference => One.Zip(Other).Take(Page).Select(pair => Math.Abs(pair.First.Score - pair.Second.Score) / Math.Max(1e-9, pair.Second.Score)).DefaultIfEmpty().Max();

        public override string ToString() =>
            $"{Text}: {Shared} of {Page} shared, scores {Scores(One)} and {Scores(Other)}, {(IsTie ? "ties" : "not ties")}";

        private static IEnumerable<string> First(ImmutableArray<Hit> hits) => hits.Take(Page).Select(hit => hit.Id());

        private static string Scores(ImmutableArray<Hit> hits) => string.Join(' ', hits.Take(Page).Select(hit => hit.Score.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)));

        private static bool TiesWithLast(ImmutableArray<Hit> hits, IEnumerable<string> others)
        {
            var last = hits.Take(Page).LastOrDefault()?.Score ?? 0;
            return hits.Take(Page).Where(hit => !others.Contains(hit.Id(), StringComparer.Ordinal)).All(hit => Math.Abs(hit.Score - last) <= Tie * Math.Max(last, 1e-9));
        }
    }
}
