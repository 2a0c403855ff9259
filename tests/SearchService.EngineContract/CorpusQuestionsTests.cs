using System.Text.Json;
using SearchService.Articles;
using SearchService.Engine;
using SearchService.EngineContract.Naive;
using SearchService.Facets;
using SearchService.Queries;
using SearchService.Search;
using Xunit.Abstractions;

namespace SearchService.EngineContract;

/// <summary>Questions as people type them over real news and tweets: whatever is found and counted is what reading every document tells.</summary>
[Trait("Category", "Stress")]
public abstract class CorpusQuestionsTests(EngineUnderTest engine, ITestOutputHelper output) : EngineTests(engine)
{
    private const int ItemsPerQuestion = 3;

    /// <summary>A tweet that a later batch quotes again leaves a deleted document behind until it is merged away.</summary>
    private const int Batch = 100;

    private readonly NaiveIndex _naive = new();
    private readonly Random _random = new(TestSeed.Value);

    [SharedDataFact]
    public void Totals_facets_and_orders_are_those_of_reading_every_document()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var articles = BenchCorpus.Take(Stress.Comparisons * ItemsPerQuestion, _random);
        var queries = new CorpusQueries(articles, _random);
        Question[] questions = [.. Enumerable.Range(0, Stress.Comparisons).Select(_ => queries.Next())];
        Write(articles.Select((article, i) => new IndexChange.Put(i + 1, article)));
        Compare(questions);
        Report($"{Stress.Comparisons} questions over {articles.Length} real articles");

        Write(articles.SelectMany<Article, IndexChange>((article, i) => _random.Next(20) switch
        {
            0 => [new IndexChange.Delete(articles.Length + i + 1, article.Id)],
            1 or 2 => [new IndexChange.Put(articles.Length + i + 1, article)],
            _ => [],
        }));
        Compare(questions);
        Report("the same after every tenth article was replaced and every twentieth deleted");
    }

    private void Write(IEnumerable<IndexChange> changes)
    {
        foreach (var batch in changes.Chunk(Batch))
        {
            _naive.Apply(batch);
            Apply(batch);
        }
    }

    private void Compare(Question[] questions)
    {
        using var snapshot = Index.OpenSnapshot();
        using var naive = _naive.OpenSnapshot();
        Assert.Equal((naive.ArticleCount, naive.TweetCount), (snapshot.ArticleCount, snapshot.TweetCount));
        foreach (var question in questions)
        {
            var asked = question with { Limit = 100, Facets = new FacetRequest { Names = [.. Enum.GetValues<FacetName>()], Limit = 1_000 } };
            var expected = Searcher.SearchAsync(naive, asked with { Limit = int.MaxValue }, CancellationToken.None).Wait();
            var found = Searcher.SearchAsync(snapshot, asked, CancellationToken.None).Wait();
            Assert.True(
                expected.TotalHits == found.TotalHits,
                $"{found.TotalHits} instead of {expected.TotalHits} hits for {asked.Text} {asked.Match} {asked.Filters}");
            Assert.Equal(expected.Notes.AsEnumerable(), found.Notes);
            Assert.Equal(JsonSerializer.Serialize(expected.ValueFacets), JsonSerializer.Serialize(found.ValueFacets));
            Assert.Equal(JsonSerializer.Serialize(expected.DateFacet), JsonSerializer.Serialize(found.DateFacet));
            if (question.Sort == SortOrder.Relevance)
            {
                Assert.Subset(expected.Ids().ToHashSet(StringComparer.Ordinal), found.Ids().ToHashSet(StringComparer.Ordinal));
                Assert.Equal(Math.Min(asked.Limit, expected.TotalHits), found.Ids().Distinct(StringComparer.Ordinal).Count());

                // Relaxed, hits with all words come before better ones.
                var scores = found.Hits.Select(hit => hit.Score).ToList();
                Assert.True(found.Notes.Any(note => note.Code == NoteCodes.Relaxed) || scores.Order().Reverse().SequenceEqual(scores), asked.Text);
            }
            else
            {
                Assert.Equal(expected.Ids().Take(asked.Limit), found.Ids());
            }
        }
    }

    private void Report(string what)
    {
        var result = $"totals, facets and orders as counted by hand, seed {TestSeed.Value}";
        output.WriteLine($"{what}: {result}");
        Stress.Report(what, result);
    }
}
