using SearchService.Engine;
using SearchService.Facets;
using SearchService.InMemory;
using SearchService.Tests.Engines;

namespace SearchService.Tests.InMemory;

/// <summary>A search does no work that its answer does not show. Work is measured in bytes allocated, which do not depend on the machine's load.</summary>
public sealed class SearchCostTests
{
    private const long Slack = 32 * 1024;

    [Fact]
    public void Names_of_accounts_are_looked_up_for_the_author_facet_alone()
    {
        var articles = Enumerable.Range(0, 2_000).Select(i => An.Article($"Report {i}").Quoting(A.TweetBy($"@account{i}", $"so calm on day {i}"))).ToArray();
        using var warm = Fill(articles);
        using var index = Fill(articles);
        var withoutAuthors = new SearchRequest { Query = Ask.Word("nowhere"), Facets = new FacetRequest { Names = [FacetName.Type] } };
        Allocated(warm, withoutAuthors);
        var first = Allocated(index, withoutAuthors);
        Assert.InRange(first, 0, Allocated(index, withoutAuthors) + Slack);

        var withAuthors = new SearchRequest { Query = Ask.Word("calm"), Limit = 0 };
        Allocated(warm, withAuthors);
        first = Allocated(index, withAuthors);
        Assert.True(first > Allocated(index, withAuthors) + Slack, "Otherwise this test could not have noticed.");
    }

    [Fact]
    public void Explaining_many_hits_reads_the_postings_of_a_word_once()
    {
        using var index = Fill([.. Enumerable.Range(0, 2_000).Select(i => An.Article($"Report {i}").Saying("The harbour was calm."))]);
        var request = new SearchRequest { Query = Ask.Word("harbour"), Facets = FacetRequest.None, Limit = 50 };
        Allocated(index, request with { Explain = true });
        var plain = Allocated(index, request);
        Assert.InRange(Allocated(index, request with { Explain = true }), plain, plain + (1024 * 1024));
    }

    private static IIndex Fill(SampleArticle[] articles)
    {
        var index = new InMemoryEngine().Create();
        index.Apply([.. articles.Select((article, i) => new IndexChange.Put(i + 1, article.Parsed))], articles.Length);
        index.Refresh();
        return index;
    }

    private static long Allocated(IIndex index, SearchRequest request)
    {
        using var snapshot = index.OpenSnapshot();
        var before = GC.GetAllocatedBytesForCurrentThread();
        snapshot.Search(request, CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
