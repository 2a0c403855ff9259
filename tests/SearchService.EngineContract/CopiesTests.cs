using SearchService.Articles;
using SearchService.Articles.Sources;
using SearchService.Documents;
using SearchService.Engine;
using SearchService.Facets;
using SearchService.Queries;
using Xunit.Abstractions;

namespace SearchService.EngineContract;

/// <summary>The same story in many outlets: shown with each hit, and one hit where that is asked for.</summary>
public abstract class CopiesTests(EngineUnderTest engine, ITestOutputHelper output) : EngineTests(engine)
{
    private static readonly string[] Wire = TwoReports.Events[0].One, Ferry = TwoReports.Events[1].One;

    private static readonly SearchRequest Collapsed = new() { Query = Ask.Word("pier"), Collapse = Collapse.Copies };

    [Fact]
    public void A_hit_shows_its_copies_first_published_first()
    {
        Fill();
        var hits = Search(Ask.Word("pier")).Hits.Cast<ArticleHit>().ToDictionary(hit => hit.Article.Id, StringComparer.Ordinal);
        Assert.Equal(["b", "c", "d", "other"], hits.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((2, "c d"), (hits["b"].Copies.Count, string.Join(' ', hits["b"].Copies.First.Select(copy => copy.Id))));
        Assert.Equal((2, "b d"), (hits["c"].Copies.Count, string.Join(' ', hits["c"].Copies.First.Select(copy => copy.Id))));
        Assert.Equal(0, hits["other"].Copies.Count);
        Assert.Equal(("B", "Echo", new DateOnly(2020, 5, 1)),
            hits["c"].Copies.First[0] is var first ? (first.Title, first.Source, first.Published) : default);
        using var snapshot = Index.OpenSnapshot();
        Assert.Equal(["b", "c"], snapshot.CopiesOf("d").First.Select(copy => copy.Id));
        Assert.Equal(0, snapshot.CopiesOf("nobody").Count);
    }

    [Fact]
    public void Collapsed_the_first_published_that_matches_stands_for_all_and_totals_and_facets_count_it_alone()
    {
        Fill();
        var found = Search(Collapsed);
        Assert.Equal(["b", "other"], found.Ids().Order(StringComparer.Ordinal));
        Assert.Equal(2, found.TotalHits);
        Assert.Equal(2, found.DateFacet!.MissingCount + found.DateFacet.Buckets.Sum(bucket => bucket.Count));
        Assert.Equal(["article 2"], found.Facet(FacetName.Type));

        // Among those that pass the filters the first one leads, and what a choice hides counts beside it.
        var tide = Search(Collapsed with { Filters = new Filters { Sources = ["Tide"] }, Facets = new FacetRequest { Names = [FacetName.Source] } });
        Assert.Equal(["c"], tide.Ids());
        Assert.Equal(["Tide 1 *"], tide.Facet(FacetName.Source).Where(bucket => bucket.EndsWith('*')));
        Assert.Equal(4, Search(Ask.Word("pier")).TotalHits);
    }

    [Fact]
    public void Pages_of_collapsed_hits_follow_each_other()
    {
        Fill();
        var first = Search(Collapsed with { Limit = 1, Sort = SortOrder.Newest });
        var second = Search(Collapsed with { Limit = 1, Sort = SortOrder.Newest, After = first.Last });
        Assert.Equal(["other", "b"], first.Ids().Concat(second.Ids()));
        Assert.Null(second.Last);
        Assert.Equal(["b"], Search(Collapsed with { Limit = 1, Offset = 1, Sort = SortOrder.Newest }).Ids());
    }

    [Fact]
    public void A_copy_that_goes_or_changes_is_one_no_longer()
    {
        Fill();
        Delete("b");
        Put(An.Article("C").WithId("c").Saying(Ferry));
        Assert.Equal(["d", "other"], Search(Collapsed).Ids().Order(StringComparer.Ordinal));
        using var snapshot = Index.OpenSnapshot();
        Assert.Equal(0, snapshot.CopiesOf("d").Count);
        Assert.Equal(["ferry"], snapshot.CopiesOf("c").First.Select(copy => copy.Id));
    }

    [Fact]
    public void Groups_are_those_of_comparing_every_pair_after_any_changes()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var pool = new LabelledCopies(seed).All().Select(copy => copy.Article).ToArray();
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        long position = 0;
        for (var batch = 0; batch < 60; batch++)
        {
            var changes = Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
            {
                var id = $"a{random.Next(80)}";
                position++;
                if (random.Next(3) == 0)
                {
                    articles.Remove(id);
                    return (IndexChange)new IndexChange.Delete(position, id);
                }

                var day = random.Next(4) == 0 ? (PublicationDate?)null : new PublicationDate(new DateOnly(2020, 1, random.Next(1, 28)));
                return new IndexChange.Put(position, articles[id] = pool[random.Next(pool.Length)] with { Id = id, Published = day });
            }).ToArray();
            Apply(changes);
            if (batch % 5 == 0)
            {
                Check(articles);
            }
        }
    }

    private void Check(Dictionary<string, Article> articles)
    {
        var sketches = articles.Values.ToDictionary(article => article.Id, article => IndexDocuments.Of(article).Sketch, StringComparer.Ordinal);
        var groups = articles.Keys.ToDictionary(id => id, id => new SortedSet<string>(StringComparer.Ordinal) { id }, StringComparer.Ordinal);
        foreach (var one in articles.Keys)
        {
            foreach (var other in articles.Keys)
            {
                // As the index does: articles are compared that share a key.
                if (groups[one] != groups[other]
                    && sketches[one].CandidateKeys.ContainsAny(sketches[other].CandidateKeys)
                    && sketches[one].IsCopyOf(sketches[other]))
                {
                    groups[one].UnionWith(groups[other]);
                    foreach (var member in groups[one])
                    {
                        groups[member] = groups[one];
                    }
                }
            }
        }

        using var snapshot = Index.OpenSnapshot();
        foreach (var (id, group) in groups)
        {
            var expected = group.Where(member => member != id)
                .OrderBy(member => articles[member].Published?.Day ?? DateOnly.MaxValue)
                .ThenBy(member => articles[member].Published is null)
                .ThenBy(member => member, StringComparer.Ordinal);
            Assert.Equal(expected, snapshot.CopiesOf(id).First.Select(copy => copy.Id));
        }

        var collapsed = snapshot.Search(
            new SearchRequest { Query = new QueryNode.OfType(HitType.Article), Collapse = Collapse.Copies, Limit = 100, Facets = FacetRequest.None },
                CancellationToken.None);
        Assert.Equal(groups.Values.Distinct().Count(), collapsed.TotalHits);
    }

    private void Fill() => Put(
        An.Article("D").WithId("d").Saying(Wire),
        An.Article("C").WithId("c").On("2020-05-02").From("Tide").Saying(Wire[1..]),
        An.Article("B").WithId("b").On("2020-05-01").From("Echo").Saying([.. Wire.Reverse()]),
        An.Article("Other").WithId("other").On("2020-05-03").Saying(TwoReports.Events[0].Other).Saying("The pier is old."),
        An.Article("Ferry").WithId("ferry").On("2020-05-01").Saying(Ferry));
}
