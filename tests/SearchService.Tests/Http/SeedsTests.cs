using System.Net;

namespace SearchService.Tests.Http;

public sealed class SeedsTests
{
    [SharedDataFact]
    public async Task Real_articles_that_were_pushed_are_found()
    {
        await using var service = await TestSearchService.StartAsync();
        foreach (var file in Directory.GetFiles(SharedData.Path("seeds"), "*.txt"))
        {
            using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
            var answer = await service.SendContentAsync(HttpMethod.Put, $"/v1/articles/{Path.GetFileNameWithoutExtension(file)}?wait=true", content,
                "text/plain");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }

        var phrase = await service.SearchFor("\"partial placenta abruption\"");
        Assert.Equal(4, phrase.TotalHits);
        Assert.All(phrase.Hits, hit => Assert.Equal("article", hit.GetProperty("type").GetString()));

        var tweets = await service.SearchFor("from:chrissyteigen", "sort=quotes");
        Assert.Equal([2, 2, 1, 1], tweets.Hits.Select(hit => hit.GetProperty("quoteCount").GetInt32()));
        Assert.Equal(4, tweets.Ids.Distinct(StringComparer.Ordinal).Count());

        var gold = new GoldFacets(GoldArticle.In("seeds"));
        var all = await service.SearchFor("", "facetLimit=1000&interval=day&limit=0");
        Assert.Equal(gold.Authors, all.Facet("author"));
        Assert.Equal(gold.Days, all.Facet("date"));
        var facets = all.Json.GetProperty("facets");
        Assert.Equal((0, gold.Bylineless),
            (facets.GetProperty("author").GetProperty("otherCount").GetInt32(), facets.GetProperty("author").GetProperty("missingCount").GetInt32()));
        Assert.Equal(0, facets.GetProperty("date").GetProperty("missingCount").GetInt32());

        foreach (var author in new[] { "MindyKaling", "mindykaling", "%40MINDYKALING" })
        {
            Assert.Equal(1, (await service.SearchFor("", $"type=tweet&author={author}")).TotalHits);
        }
    }
}
